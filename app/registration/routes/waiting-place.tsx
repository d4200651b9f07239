import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { holdUrl, waitingUrl } from "#app/urls.ts";
import { badRequest } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { privateHead } from "../components/private-head.ts";
import { UnknownLink } from "../components/unknown-link.tsx";
import { WaitingPlace } from "../components/waiting-place.tsx";
import { WaitingAnswer } from "../forms.ts";
import { requireWaiting } from "../guards.server.ts";
import { holdTickets } from "../hold-tickets.ts";
import { leaveWaitingList } from "../leave-waiting-list.ts";
import { waitingView } from "../waiting-view.ts";
import { words } from "../waiting-wording.ts";
import { refusalSentence } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { entry, event } = await requireWaiting(db, request, params.secret);
  const lang = langOf(request);
  return {
    title: words[lang].titleOf(localized(event.name, lang)),
    event: pageEvent(event),
    place: await waitingView(db, { entry, zone: event.zone, now: now() }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { entry, event } = await requireWaiting(db, request, params.secret);
  const lang = langOf(request);
  const at = now();
  const form = await parseForm(request, WaitingAnswer);
  if (!form.ok) throw badRequest();
  const here = waitingUrl(params.secret ?? "");
  const t = words[lang];

  if (form.value.intent === "leave") {
    const actor = { kind: "buyer", label: entry.email } as const;
    const leaving = { eventId: event.id, entryId: entry.id, actor, now: at };
    const left = await leaveWaitingList(db, leaving);
    if (!left.ok) return redirectWithFlash(here, t.refusals[left.reason], "warning");
    return redirectWithFlash(here, entry.state === "offered" ? t.declined : t.left);
  }
  const { code } = await waitingView(db, { entry, zone: event.zone, now: at });
  if (code === null) return redirectWithFlash(here, t.refusals.waits_no_more, "warning");
  const quantity = Math.min(entry.quantity, form.value.quantity ?? entry.quantity);
  const wanted = [{ ticketTypeId: entry.ticketTypeId, quantity }];
  const held = await holdTickets(db, { event, wanted, code, lang, now: at });
  if (held.ok) return redirect(holdUrl(held.value.secret), 303);
  return redirectWithFlash(here, refusalSentence(held, lang), "warning");
}

export const meta: MetaFunction<typeof loader> = (shown) =>
  privateHead(shown, { zh: words.zh.unknown, en: words.en.unknown });

export default function WaitingPlacePage() {
  const { event, place } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <Page event={event} width="text" title={t.states[place.state]}>
      <WaitingPlace place={place} slug={event.slug} />
    </Page>
  );
}

export function ErrorBoundary() {
  const t = words[useLang()];
  return <UnknownLink title={t.unknown} text={t.unknownText} />;
}

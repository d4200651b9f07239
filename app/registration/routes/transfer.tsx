import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ticketsThatCame } from "#app/checkin/came.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { transferUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { acceptTransfer } from "../accept-transfer.ts";
import { ownDetailsForm } from "../attendee-form.ts";
import { changeRefusals, words } from "../change-wording.ts";
import { privateHead } from "../components/private-head.ts";
import { TransferAnswer } from "../components/transfer-answer.tsx";
import { UnknownLink } from "../components/unknown-link.tsx";
import { endTransfer } from "../end-transfer.ts";
import { requireTransfer } from "../guards.server.ts";
import { questionsFor, questionsOf } from "../questions.ts";
import { transferState } from "../transfers.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { transfer, order, event } = await requireTransfer(db, request, params.secret);
  const [ticket] = order.tickets;
  const questions = questionsFor(await questionsOf(db, event.id), ticket?.ticketTypeId ?? "");
  return {
    title: words[langOf(request)].transferTitleOf(localized(event.name, langOf(request))),
    event: pageEvent(event),
    zone: event.zone,
    state: transferState(transfer, now()),
    from: transfer.fromName,
    to: { name: transfer.toName, email: transfer.toEmail },
    until: transfer.expiresAt,
    typeName: ticket?.type.name ?? { zh: "", en: "" },
    form: { phone: event.phone, questions },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { transfer, order, event } = await requireTransfer(db, request, params.secret);
  const [lang, at] = [langOf(request), now()];
  const t = words[lang];
  const here = transferUrl(params.secret ?? "");
  const sent = await formOf(request);
  if (sent.get("intent") === "decline") {
    const actor = { kind: "buyer", label: transfer.toEmail } as const;
    const ended = await endTransfer(db, { transfer, end: "declined", actor, now: at });
    if (ended.ok) return redirectWithFlash(here, t.declined);
    return conflict({ errors: {}, typed: {}, refused: changeRefusals[lang][ended.reason] });
  }
  const [ticket] = order.tickets;
  const questions = questionsFor(await questionsOf(db, event.id), ticket?.ticketTypeId ?? "");
  const form = await parseForm(sent, ownDetailsForm({ questions }, event.phone, transfer.toEmail));
  const [attendee] = form.ok ? form.value.attendees : [];
  if (!form.ok || !attendee) return unprocessable({ errors: {}, ...form, refused: "" });
  const accepted = await acceptTransfer(db, {
    transfer,
    attendee,
    gateSalt: event.gateSalt,
    came: ticketsThatCame,
    lang,
    now: at,
  });
  if (accepted.ok) return redirectWithFlash(here, t.accepted);
  const refused = changeRefusals[lang][accepted.reason];
  return conflict({ errors: {}, typed: form.typed, refused });
}

export const meta: MetaFunction<typeof loader> = (shown) =>
  privateHead(shown, { zh: words.zh.unknown, en: words.en.unknown });

export default function TransferPage() {
  const { event, title: _title, ...transfer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  const heads = { offered: t.transferTitle, accepted: t.accepted };
  const head = transfer.state === "offered" || transfer.state === "accepted";
  return (
    <Page event={event} width="text" title={head ? heads[transfer.state as "offered"] : t.over}>
      <TransferAnswer {...transfer} answer={answer} />
    </Page>
  );
}

export function ErrorBoundary() {
  const t = words[useLang()];
  return <UnknownLink title={t.unknown} text={t.unknownText} />;
}

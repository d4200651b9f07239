import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { Removal } from "#app/ui/removal.tsx";
import { checkInListUrl, gatePhoneUrl, gatesUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeGate } from "../change-gate.ts";
import { GateForm } from "../components/gate-form.tsx";
import { createGate } from "../create-gate.ts";
import { devicesOf } from "../devices.ts";
import { checkInListsOf, gateOf } from "../gates.ts";
import type { DoorReason } from "../guards.server.ts";
import { GateForm as PostedGate } from "../organizer-forms.ts";
import { refusalSentence, words } from "../organizer-wording.ts";
import { removeGate } from "../remove-gate.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "door.manage");
  const { id, slug } = found.event;
  const lang = langOf(request);
  const gate = await gateOf(db, id, params.gate ?? "");
  if (!gate && params.gate !== "new") throw notFound();
  const lists = await checkInListsOf(db, id);
  const [first] = lists;
  if (!first) throw redirect(checkInListUrl(slug, "new"));
  return json({
    title: gate ? localized(gate.name, lang) : words[lang].newGate,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug,
    gateId: gate?.id ?? null,
    phones: gate
      ? (await devicesOf(db, id)).filter((one) => one.gateId === gate.id && one.revokedAt === null)
          .length
      : 0,
    lists: lists.map(({ id: listId, name }) => ({ id: listId, name })),
    money: may(found.role, "orders.money"),
    fields: {
      name: gate?.name ?? { zh: "", en: "" },
      list: gate?.listId ?? first.id,
      takesMoney: gate?.takesMoney ?? false,
    },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person, role } = await requireRole(db, request, params.event, "door.manage");
  const lang = langOf(request);
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const gateId = params.gate ?? "";
  const sent = await formOf(request);
  const no = ({ reason }: { reason: DoorReason }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, refused: refusalSentence(reason, lang) });

  if (sent.get("intent") === "remove") {
    const removed = await removeGate(db, { ...by, gateId });
    return removed.ok
      ? redirectWithFlash(gatesUrl(event.slug), words[lang].gateRemoved)
      : no(removed);
  }
  const form = await parseForm(sent, PostedGate);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { list: listId, name } = form.value;
  const decides = may(role, "orders.money");
  const wish = { ...by, listId, name, ...(decides ? { takesMoney: form.value.takesMoney } : {}) };
  const kept =
    gateId === "new" ? await createGate(db, wish) : await changeGate(db, { ...wish, gateId });
  return kept.ok
    ? redirectWithFlash(gatesUrl(event.slug), words[lang].saved)
    : no(kept, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerGate() {
  const { frame, title, slug, gateId, phones, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  const phone = gateId !== null && (
    <ButtonLink href={gatePhoneUrl(slug, gateId)} icon="phone">
      {t.addPhone}
    </ButtonLink>
  );
  return (
    <OrganizerPage
      {...frame}
      title={title}
      {...(gateId === null ? { lead: t.steps.gate.lead } : {})}
      actions={phone}
    >
      <RefusedNotice answer={answer} />
      <GateForm {...form} isNew={gateId === null} answer={answer} />
      {gateId !== null && <Removal title={t.removeGate} why={t.removeGateWhy(phones)} />}
    </OrganizerPage>
  );
}

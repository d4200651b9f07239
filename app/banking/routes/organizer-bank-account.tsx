import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireFreshRole, requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { bankAccountOf } from "#app/payments/bank-accounts.ts";
import { changeBankAccount } from "#app/payments/change-bank-account.ts";
import { Confirm } from "#app/ui/confirm.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { MoneyRooms } from "#app/ui/money-rooms.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { bankAccountUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { AccountFields } from "../components/account-fields.tsx";
import { AccountForm } from "../forms.ts";
import { words } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.money");
  const lang = langOf(request);
  return json({
    title: words[lang].accountTitle,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    account: await bankAccountOf(db, found.event.id),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "orders.money",
    ({ slug }) => bankAccountUrl(slug),
  );
  const t = words[langOf(request)];
  const here = bankAccountUrl(event.slug);
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const sent = await formOf(request);
  if (sent.get("intent") === "stop") {
    await changeBankAccount(db, { ...by, account: null });
    return redirectWithFlash(here, t.stopped);
  }
  const form = await parseForm(sent, AccountForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  await changeBankAccount(db, { ...by, account: form.value });
  return redirectWithFlash(here, t.saved);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerBankAccount() {
  const { frame, slug, account } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.accountTitle} lead={t.accountLead}>
      <MoneyRooms slug={slug} current="account" />
      <AccountFields account={account} answer={answer} />
      {account && (
        <Confirm intent="stop" title={t.stop}>
          {t.stopWhy}
        </Confirm>
      )}
    </OrganizerPage>
  );
}

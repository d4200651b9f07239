import { type ActionFunctionArgs, data, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { fileRefusals } from "#app/lib/list-file-wording.ts";
import type { Refused } from "#app/lib/result.ts";
import { now } from "#app/lib/time.ts";
import { postedList } from "#app/registration/posted-list.ts";
import { useLang } from "#app/ui/lang.tsx";
import { MoneyRooms } from "#app/ui/money-rooms.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { transfersUrl } from "#app/urls.ts";
import { badRequest } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { StatementPreviewed, StatementUpload } from "../components/statement-preview.tsx";
import { StatementForm } from "../forms.ts";
import { importStatement } from "../import-statement.ts";
import { readStatement, type StatementRefusal } from "../read-statement.ts";
import { statementPreview } from "../statement-preview.ts";
import { words } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.money");
  const lang = langOf(request);
  return json({
    title: words[lang].importTitle,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    currency: found.event.currency,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "orders.money");
  const lang = langOf(request);
  const no = (refused: Refused<StatementRefusal>) => {
    const { reason, detail = {} } = refused;
    const said =
      reason === "no_heads" ? words[lang].refusals.no_heads : fileRefusals[lang][reason](detail);
    return data({ refused: said, preview: null }, { status: 422 });
  };
  const sent = await formOf(request);
  const form = await parseForm(sent, StatementForm);
  if (!form.ok) throw badRequest();
  const list = await postedList(sent);
  if (!list.ok) return no(list);
  const { bytes, name } = list.value;
  const { currency } = event;
  const read = readStatement(bytes, { currency, chosen: form.value.chosen });
  if (!read.ok) return no(read);
  if (form.value.intent === "keep") {
    const about = { eventId: event.id, statement: read.value, file: name };
    const added = await importStatement(db, { ...about, actor: actorOf(person), now: now() });
    return redirectWithFlash(transfersUrl(event.slug), words[lang].imported(added));
  }
  const preview = await statementPreview(db, event.id, { statement: read.value, name });
  return data({ refused: "", preview });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerStatement() {
  const { frame, slug, currency } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.importTitle} lead={t.importLead}>
      <MoneyRooms slug={slug} current="transfers" />
      <RefusedNotice answer={answer} />
      {answer?.preview && <StatementPreviewed preview={answer.preview} currency={currency} />}
      <StatementUpload />
    </OrganizerPage>
  );
}

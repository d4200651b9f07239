import { type ActionFunctionArgs, data, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { readListFile } from "#app/lib/list-file.ts";
import { now } from "#app/lib/time.ts";
import { postedList } from "#app/registration/posted-list.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { meetingSettingsUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { OrganizerMeetingTabs } from "../components/organizer-tabs.tsx";
import { WishesImportForm, WishesPreviewed } from "../components/wishes-import.tsx";
import { WishListForm } from "../forms.ts";
import { importWishes } from "../import-wishes.ts";
import { type WishesRefusal, wishesRefusal, wishesWords } from "../wishes-import-wording.ts";
import { mostWishLines, planWishes } from "../wishes-plan.ts";
import { wishesPreview } from "../wishes-preview.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  return json({
    title: wishesWords[lang].title,
    slug: found.event.slug,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const [lang, at] = [langOf(request), now()];
  const sent = await formOf(request);
  const form = await parseForm(sent, WishListForm);
  if (!form.ok) return unprocessable({ ...form, refused: "", preview: null });
  // What was pasted stays to be mended; a confirmed list stands in the preview.
  const text = form.value.confirmed ? "" : String(sent.get("text") ?? "");
  const shown = { errors: {}, typed: { text } };
  const no = (refused: { reason: WishesRefusal }) =>
    data({ ...shown, refused: wishesRefusal(refused, lang), preview: null }, { status: 422 });

  const list = await postedList(sent);
  if (!list.ok) return no(list);
  const file = readListFile(list.value.bytes, { mostLines: mostWishLines });
  if (!file.ok) return no(file);
  const plan = await planWishes(db, event, file.value, { now: at });
  if (!plan.ok) return no(plan);
  let refused = "";
  if (form.value.confirmed) {
    const done = await importWishes(db, {
      event,
      plan: plan.value,
      file: list.value.name,
      lang,
      actor: actorOf(person),
      now: at,
    });
    if (done.ok) {
      const says = wishesWords[lang].imported(done.value.count);
      return redirectWithFlash(meetingSettingsUrl(event.slug), says);
    }
    refused = wishesRefusal(done, lang);
  }
  const of = { text: file.value.text, name: list.value.name, lang };
  const preview = wishesPreview(plan.value, of);
  return data({ ...shown, refused, preview }, { status: refused === "" ? 200 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerWishesImport() {
  const { frame, slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = wishesWords[useLang()];
  return (
    <OrganizerPage {...frame} title={t.title} lead={t.lead}>
      <OrganizerMeetingTabs slug={slug} current="wishes" />
      <RefusedNotice answer={answer} />
      {answer?.preview && <WishesPreviewed preview={answer.preview} />}
      <WishesImportForm pasted={String(answer?.typed.text ?? "")} />
    </OrganizerPage>
  );
}

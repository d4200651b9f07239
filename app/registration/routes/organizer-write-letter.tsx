import { type ActionFunctionArgs, data, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { newId } from "#app/lib/ids.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { lettersUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { LetterForm as Form } from "../components/letter-form.tsx";
import { LetterPreview } from "../components/letter-preview.tsx";
import { previewLetter } from "../letter-recipients.ts";
import { words } from "../letters-wording.ts";
import { LetterForm } from "../organizer-forms.ts";
import { organizerRefusal } from "../organizer-wording.ts";
import { ticketTypesOf } from "../ticket-types.ts";
import { writeLetter } from "../write-letter.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "letters.send");
  const lang = langOf(request);
  const types = await ticketTypesOf(db, found.event.id);
  return json({
    title: words[lang].composeTitle,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    letterId: newId(now()),
    types: types.map(({ id, name }) => ({ id, name })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "letters.send");
  const [lang, at] = [langOf(request), now()];
  const form = await parseForm(request, LetterForm);
  if (!form.ok) return unprocessable({ ...form, refused: "", preview: null });
  const { type, standing, confirmed, ...letter } = form.value;
  const group = {
    search: "",
    ticketTypeId: type || null,
    state: standing === "live" ? null : standing,
  };
  const { confirmed: _last, ...typed } = form.typed;
  let refused = "";
  if (confirmed !== null) {
    const by = { actor: actorOf(person), now: at };
    const written = await writeLetter(db, { ...letter, ...by, event, group, confirmed });
    if (written.ok) {
      return redirectWithFlash(lettersUrl(event.slug), words[lang].sent(written.value));
    }
    refused = organizerRefusal(written, lang);
  }
  const preview = await previewLetter(db, { ...letter, event, group, now: at });
  if (!preview.ok) refused = organizerRefusal(preview, lang);
  const shown = preview.ok ? preview.value : null;
  return data(
    { errors: {}, typed, refused, preview: shown },
    { status: refused === "" ? 200 : 409 },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerWriteLetter() {
  const { frame, letterId, types } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.composeTitle} lead={t.composeLead}>
      <RefusedNotice answer={answer} />
      {answer?.preview && <LetterPreview preview={answer.preview} typed={answer.typed} />}
      <Form letterId={letterId} types={types} answer={answer} />
    </OrganizerPage>
  );
}

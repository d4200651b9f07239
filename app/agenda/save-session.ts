import type * as z from "zod";
import type { Actor } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import type { FieldError } from "#app/lib/fields.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { changeSession } from "./change-session.ts";
import { createSession } from "./create-session.ts";
import { draftOf } from "./draft.ts";
import type { SessionForm } from "./draft-forms.ts";
import { agendaWords } from "./editor-wording.ts";
import type { DraftRefusal } from "./organizer-refusals.ts";
import { speakersNamed } from "./session-fields.ts";

type Saved =
  | { ok: true; id: string; says: string }
  | { ok: false; errors: Record<string, FieldError> }
  | { ok: false; refusal: Refused<DraftRefusal> };

const unsaid = { attachments: [], recording: { license: "", optOut: null, url: "" } };

/** Makes or changes a session as its form says, keeping what no field of the form is about. */
export async function saveSession(
  db: Db,
  form: z.output<typeof SessionForm>,
  by: { event: Event; sessionId: string; actor: Actor; lang: Lang; now: Instant },
): Promise<Saved> {
  const { event, sessionId, actor, lang, now } = by;
  const draft = await draftOf(db, event);
  const named = speakersNamed(form.speakers, draft);
  if (!named.ok) return { ok: false, errors: { [`speakers[${named.at}].name`]: "bad_choice" } };

  const old = draft.sessions.find(({ key }) => key === sessionId);
  const { version, recordingUrl, track, ...said } = form;
  const { attachments, recording } = old ?? unsaid;
  const details = {
    ...said,
    track: track || null,
    speakers: named.speakers,
    attachments,
    recording: { ...recording, url: recordingUrl },
  };
  const order = { eventId: event.id, details, actor, now };
  const says = agendaWords[lang].saved;
  if (sessionId === "new") {
    const created = await createSession(db, order);
    return created.ok ? { ok: true, id: created.value.id, says } : { ok: false, refusal: created };
  }
  const changed = await changeSession(db, { ...order, session: { id: sessionId, version } });
  return changed.ok ? { ok: true, id: sessionId, says } : { ok: false, refusal: changed };
}

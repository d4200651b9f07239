import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { sessions } from "#db/schema.server.ts";
import { replaceSpeakers } from "./change-draft.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { newSessionRow } from "./session-columns.ts";
import {
  checkSessionDetails,
  type SessionDetails,
  type SessionDetailsRefusal,
  slugsBeside,
} from "./session-details.ts";
import { slugFor } from "./slugs.ts";
import { touchDraft } from "./touch-draft.ts";

/** A new session of the draft begins in the tray; the public sees it with the next release. */
export function createSession(
  db: Db,
  order: { eventId: string; details: SessionDetails; actor: Actor; now: Instant },
): Promise<Result<{ id: string; revision: number }, SessionDetailsRefusal>> {
  const { eventId, details, actor, now } = order;
  return transact(
    db,
    async (tx): Promise<Result<{ id: string; revision: number }, SessionDetailsRefusal>> => {
      await lockAgenda(tx, eventId);
      const checked = await checkSessionDetails(tx, eventId, details);
      if (!checked.ok) return checked;

      const [id, changeId] = [newId(now), newId(now)];
      const { title } = details;
      const slug = slugFor([title.en, title.zh], await slugsBeside(tx, eventId));
      const at = { id, eventId, ids: unnamed, slug, by: actor.label, changeId, now };
      await tx.insert(sessions).values(newSessionRow({ ...details, ...blank }, at));
      await replaceSpeakers(tx, { id, eventId }, details.speakers);
      const verb = "created_session";
      const revision = await touchDraft(tx, {
        id: changeId,
        eventId,
        verb,
        before: [],
        actor,
        now,
      });
      await recordActivity(tx, {
        eventId,
        actor,
        verb,
        subject: { kind: "session", id },
        detail: { name: title.zh || title.en },
        at: now,
      });
      return ok({ id, revision });
    },
  );
}

const unnamed = { guid: "", uuid: "", code: "", number: null };

const blank = {
  type: "",
  slot: null,
  logo: "",
  url: "",
  feedbackUrl: "",
  originUrl: "",
  state: "confirmed" as const,
};

import * as z from "zod";
import type { Actor } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { choice, whole } from "#app/lib/fields.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { cancelSession } from "./cancel-session.ts";
import { formWords } from "./forms-wording.ts";
import { draftRefusal } from "./organizer-refusals.ts";
import { removeSession } from "./remove-session.ts";

/** How a session ends, or begins again, as its page posts it. */
export const SessionEndForm = z.object({
  intent: choice(["cancel", "return", "remove"]),
  version: whole(),
});

/** Cancels a session, lets it take place again or removes it; says what came of it. */
export async function endSession(
  db: Db,
  { intent, version }: z.output<typeof SessionEndForm>,
  by: { event: Event; sessionId: string; actor: Actor; lang: Lang; now: Instant },
): Promise<{ ok: boolean; says: string; isGone: boolean }> {
  const { event, actor, lang, now } = by;
  const order = { eventId: event.id, session: { id: by.sessionId, version }, actor, now };
  const t = formWords[lang];
  const done =
    intent === "remove"
      ? await removeSession(db, order)
      : await cancelSession(db, { ...order, to: intent === "cancel" ? "canceled" : "confirmed" });
  if (!done.ok) {
    return { ok: false, says: draftRefusal(done, { lang, zone: event.zone }), isGone: false };
  }
  const says = { remove: t.removed, cancel: t.canceledNow, return: t.returnedNow }[intent];
  return { ok: true, says, isGone: intent === "remove" };
}

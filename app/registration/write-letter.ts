import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { activities } from "#db/schema.server.ts";
import type { AttendeeFilter } from "./attendees.ts";
import { filledIn, recipientsOf } from "./letter-recipients.ts";

export type WriteLetterRefusal = "no_words" | "nobody_to_write_to" | "group_changed";

/** Letters queued in one transaction: others wait for it. */
const atOnce = 500;

/**
 * Writes a letter to a group of attendees: one to each address, in the reader's language. Refuses
 * a letter without words, and a group that is not as large any more as the writer confirmed. The
 * same words under the same `letterId` go to nobody twice, and finish what broke off; other words
 * under it are another letter, with its own line in the audit.
 * @returns how many people it goes to.
 */
export async function writeLetter(
  db: Db,
  letter: {
    letterId: string;
    event: { id: string; name: Localized };
    group: Omit<AttendeeFilter, "eventId">;
    subject: Localized;
    body: Localized;
    /** How many the writer was told it goes to. */
    confirmed: number;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<number, WriteLetterRefusal>> {
  const { event, subject, body, now } = letter;
  if ((subject.zh || subject.en) === "" || (body.zh || body.en) === "") return refused("no_words");
  const group = await recipientsOf(db, { ...letter.group, eventId: event.id }, now);
  if (group.length === 0) return refused("nobody_to_write_to");
  if (group.length !== letter.confirmed) return refused("group_changed", { n: group.length });

  const words = { subject: subject.zh || subject.en, count: group.length };
  const letterId = boundId(letter);
  await transact(db, (tx) => noteOnce(tx, { ...letter, letterId }, words));
  for (let from = 0; from < group.length; from += atOnce) {
    await transact(db, async (tx) => {
      for (const recipient of group.slice(from, from + atOnce)) {
        await queueLetter(tx, {
          key: `organizer-letter:${event.id}:${letterId}:${recipient.email}`,
          eventId: event.id,
          kind: "organizer-letter",
          to: { name: recipient.name, address: recipient.email },
          lang: recipient.lang,
          props: {
            subject: filledIn(subject, recipient, event),
            body: filledIn(body, recipient, event),
          },
          now,
        });
      }
    });
  }
  return ok(group.length);
}

/** The id with a hash of the words, so that no letter goes out under the note of another. */
function boundId({ letterId, subject, body }: LetterWords): string {
  const words = JSON.stringify([subject.zh, subject.en, body.zh, body.en]);
  return `${letterId}:${sha256(words).slice(0, 16)}`;
}

type LetterWords = { letterId: string; subject: Localized; body: Localized };

async function noteOnce(
  tx: Tx,
  letter: { letterId: string; event: { id: string }; actor: Actor; now: Instant },
  detail: { subject: string; count: number },
): Promise<void> {
  const [known] = await tx
    .select({ id: activities.id })
    .from(activities)
    .where(and(eq(activities.subjectKind, "letter"), eq(activities.subjectId, letter.letterId)));
  if (known) return;
  await recordActivity(tx, {
    eventId: letter.event.id,
    actor: letter.actor,
    verb: "wrote_letter",
    subject: { kind: "letter", id: letter.letterId },
    detail,
    at: letter.now,
  });
}

import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { newSecret, seal, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { speakers } from "#db/schema.server.ts";
import { type OwnPage, secretOfSpeaker, speakerSeal } from "./speaker-links.ts";

/**
 * A speaker gets the link to edit their own page by letter; asked again, the same link. Refuses one
 * that is gone, and one whose address is not known.
 * @returns the secret of the link, for an organizer who hands it over in another way.
 */
export function inviteSpeaker(
  db: Db,
  order: { eventId: string; speakerId: string; actor: Actor; now: Instant },
): Promise<Result<{ secret: string }, "unknown" | "no_address">> {
  const { eventId, speakerId, actor, now } = order;
  type Invited = Result<{ secret: string }, "unknown" | "no_address">;
  return transact(db, async (tx): Promise<Invited> => {
    const [speaker] = await tx
      .update(speakers)
      .set({ eventId })
      .where(and(eq(speakers.eventId, eventId), eq(speakers.id, speakerId)))
      .returning();
    if (!speaker) return refused("unknown");
    if (speaker.email === "") return refused("no_address");

    const secret = secretOfSpeaker(speaker) ?? (await newLink(tx, speaker));
    const { name, email } = speaker;
    await queueLetter(tx, {
      key: `speaker-link:${speakerId}:${now}`,
      eventId,
      kind: "speaker-link",
      to: { name: name.zh || name.en, address: email },
      lang: name.zh ? "zh" : "en",
      props: { secret },
      now,
    });
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "invited_speaker",
      subject: { kind: "speaker", id: speakerId },
      detail: { name: name.zh || name.en, email },
      at: now,
    });
    return ok({ secret });
  });
}

async function newLink(tx: Tx, { id }: OwnPage): Promise<string> {
  const secret = newSecret();
  await tx
    .update(speakers)
    .set({ editHash: sha256(secret), editSealed: seal(speakerSeal, secret) })
    .where(eq(speakers.id, id));
  return secret;
}

import { channel } from "node:diagnostics_channel";
import { sql } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { seal } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Tx } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { type LetterKind, type LetterProps, letterPlans } from "#emails/letter-kinds.ts";

/** Attempts before a letter is given up: with the waits between them about half a day. */
const maxAttempts = 12;

/** Says in this process that a letter was queued; its transaction may still have to commit. */
export const lettersQueued = channel("wutong.letters-queued");

/**
 * Leaves a letter in the outbox, in the transaction of the change it tells of: neither is there
 * without the other. One letter per key: a key that is there already changes nothing. It goes out
 * at `notBefore` at the earliest and, where `uselessAfter` is set, not after it. Part of other verbs.
 */
export async function queueLetter<Kind extends LetterKind>(
  tx: Tx,
  letter: {
    key: string;
    eventId: string | null;
    kind: Kind;
    to: { name: string; address: string };
    lang: Lang;
    props: LetterProps[Kind];
    now: Instant;
    notBefore?: Instant;
    uselessAfter?: Instant;
  },
): Promise<void> {
  await insertLetter(tx).execute({
    id: newId(letter.now),
    key: letter.key,
    eventId: letter.eventId,
    kind: letter.kind,
    toName: letter.to.name,
    toAddress: letter.to.address,
    lang: letter.lang,
    propsSealed: seal("letter", JSON.stringify(letter.props)),
    urgency: letterPlans[letter.kind].urgency,
    visibleAt: letter.notBefore ?? letter.now,
    uselessAfter: letter.uselessAfter ?? null,
    createdAt: letter.now,
  });
  lettersQueued.publish(undefined);
}

const insertLetter = prepared((tx: Tx) =>
  tx
    .insert(outbox)
    .values({
      id: sql.placeholder("id"),
      key: sql.placeholder("key"),
      eventId: sql.placeholder("eventId"),
      kind: sql.placeholder("kind"),
      toName: sql.placeholder("toName"),
      toAddress: sql.placeholder("toAddress"),
      lang: sql.placeholder("lang"),
      propsSealed: sql.placeholder("propsSealed"),
      urgency: sql.placeholder("urgency"),
      state: "waiting",
      visibleAt: sql.placeholder("visibleAt"),
      uselessAfter: sql.placeholder("uselessAfter"),
      attempts: 0,
      maxAttempts,
      createdAt: sql.placeholder("createdAt"),
    })
    .onConflictDoNothing({ target: outbox.key })
    .prepare("queue_letter"),
);

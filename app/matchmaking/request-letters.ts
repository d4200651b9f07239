import { and, eq } from "drizzle-orm";
import type { Lang, Localized } from "#app/lib/lang.ts";
import { hour, type Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { requestsUrl } from "#app/urls.ts";
import type { Tx } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import type { Participant } from "./participants.ts";

type Reader = { id: string; name: string; email: string; lang: Lang };

/**
 * Tells people that they were asked: the first request of an hour in a letter of its own, those
 * after it together in one at the hour's end. A part of other verbs.
 */
export async function tellAsked(
  tx: Tx,
  {
    who,
    to,
    note,
    now,
  }: { who: Participant; to: (Reader & { isTold: boolean })[]; note: string; now: Instant },
): Promise<void> {
  const since = Math.floor(now / hour) * hour;
  const { event, person, organization } = who;
  const name = { zh: person.name, en: person.name };
  const path = requestsUrl(event.slug);
  for (const reader of to.filter(({ isTold }) => isTold)) {
    const key = `asked:${event.id}:${reader.id}:${since}`;
    const letter = {
      eventId: event.id,
      to: { name: reader.name, address: reader.email },
      lang: reader.lang,
      now,
    };
    const [first] = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.eventId, event.id), eq(outbox.key, key)));
    if (first) {
      await queueLetter(tx, {
        ...letter,
        key: `${key}:more`,
        kind: "meetings-asked",
        props: { personId: reader.id, since, path },
        notBefore: since + hour,
      });
    } else {
      await queueLetter(tx, {
        ...letter,
        key,
        kind: "meeting-asked",
        props: {
          from: organization?.name ?? name,
          person: organization ? person.name : "",
          note,
          path,
        },
      });
    }
  }
}

/** Tells someone what became of a request of theirs. A part of other verbs. */
export async function tellAnswered(
  tx: Tx,
  {
    key,
    event,
    to,
    ...props
  }: {
    key: string;
    event: Participant["event"];
    to: Reader;
    by: Localized;
    answer: "accepted" | "declined" | "proposed";
    note: string;
    startsAt: Instant | null;
    now: Instant;
  },
): Promise<void> {
  const { now, ...said } = props;
  await queueLetter(tx, {
    key,
    eventId: event.id,
    kind: "meeting-answered",
    to: { name: to.name, address: to.email },
    lang: to.lang,
    props: { ...said, path: requestsUrl(event.slug) },
    now,
  });
}

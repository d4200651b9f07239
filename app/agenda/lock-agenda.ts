import { sql } from "drizzle-orm";
import { prepared, type Tx } from "#db/open.ts";
import { agendas } from "#db/schema.server.ts";
import { usualUnclaimedMinutes } from "./unclaimed-minutes.ts";

/**
 * Nobody else can change the draft or release it until the transaction ends. A part of other verbs,
 * before they look at anything.
 * @returns how often the draft was changed and released until now.
 */
export async function lockAgenda(
  tx: Tx,
  eventId: string,
): Promise<{ revision: number; released: number }> {
  const [agenda] = await lock(tx).execute({ eventId });
  if (!agenda) throw new Error("an agenda vanished while it was locked");
  return agenda;
}

const lock = prepared((tx: Tx) =>
  tx
    .insert(agendas)
    .values({
      eventId: sql.placeholder("eventId"),
      revision: 0,
      released: 0,
      unclaimedMinutes: usualUnclaimedMinutes,
      writtenIn: null,
    })
    .onConflictDoUpdate({ target: agendas.eventId, set: { revision: sql`${agendas.revision}` } })
    .returning({ revision: agendas.revision, released: agendas.released })
    .prepare("lock_agenda"),
);

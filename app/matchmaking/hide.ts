import { and, eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { hidings } from "#db/schema.server.ts";
import { callOffWith } from "./call-off.ts";
import { lockPlan } from "./lock-plan.ts";
import type { Participant } from "./participants.ts";
import { membersOfParty, partyOf } from "./parties.ts";

export type HideRefusal = "unknown_party" | "own_party";

/**
 * Someone does not want to be found by a party or, where `personId` is given, by that one person of
 * it: neither is shown the other, asked by the other, or placed with them. `show` takes it back. The
 * other side is not told; meetings ahead are called off, as if someone had canceled them. Refuses one's own party and one that is not there.
 */
export async function hide(
  db: Db,
  {
    who,
    partyId,
    personId,
    way,
    now,
  }: {
    who: Participant;
    partyId: string;
    personId: string | null;
    way: "hide" | "show";
    now: Instant;
  },
): Promise<Result<undefined, HideRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, HideRefusal>> => {
    if (partyId === who.partyId) return refused("own_party");
    const plan = await lockPlan(tx, who.event.id);
    const party = await partyOf(tx, who.event.id, partyId);
    if (!party) return refused("unknown_party");
    if (personId !== null) {
      const members = await membersOfParty(tx, party);
      if (!members.some(({ id }) => id === personId)) return refused("unknown_party");
    }
    const from =
      personId === null ? eq(hidings.fromPartyId, partyId) : eq(hidings.fromPersonId, personId);
    const mine = and(eq(hidings.eventId, who.event.id), eq(hidings.personId, who.person.id), from);
    await tx.delete(hidings).where(mine);
    if (way === "show") return ok();
    await tx.insert(hidings).values({
      id: newId(now),
      eventId: who.event.id,
      personId: who.person.id,
      fromPartyId: personId === null ? partyId : null,
      fromPersonId: personId,
      hiddenAt: now,
    });
    await callOffWith(tx, { who, partyId, personId, plan, now });
    return ok();
  });
}

import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { offerFreedSlot } from "./offer-freed-slot.ts";
import { tellMeetings } from "./tell-meetings.ts";

/**
 * Tells people of meetings that changed, of all of which letters wait or of some (`ids`), and offers
 * the slots that came free by it to others: by all of them, or by some (`freedBy`). A part of verbs
 * that hold the plan.
 * @returns how many people are told.
 */
export async function tellAndOffer(
  tx: Tx,
  of: { event: Event; key: string; ids?: string[]; freedBy?: string[]; now: Instant },
): Promise<number> {
  const { letters, freed } = await tellMeetings(tx, of);
  const by = of.freedBy && new Set(of.freedBy);
  for (const slot of freed) {
    if (by === undefined || by.has(slot.freedById ?? "")) {
      await offerFreedSlot(tx, { ...of, freed: slot });
    }
  }
  return letters;
}

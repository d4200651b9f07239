import { type Instant, instantOf, minute } from "#app/lib/time.ts";

/** A time at which two parties may meet. */
export type MeetingSlot = { day: string; startsAt: Instant; endsAt: Instant };

type Times = {
  days: { day: string; from: string; until: string }[];
  slotMinutes: number;
  gapMinutes: number;
};

/**
 * The meeting slots of an event in their order: from each day's beginning on, one every slot and
 * gap, as long as it ends in time. Hours that the clocks jump over have none.
 */
export function meetingSlots(
  { days, slotMinutes, gapMinutes }: Times,
  zone: string,
): MeetingSlot[] {
  return days.flatMap(({ day, from, until }) => {
    const [begins, ends] = [instantOf(`${day}T${from}`, zone), instantOf(`${day}T${until}`, zone)];
    if (begins === null || ends === null) return [];
    const step = (slotMinutes + gapMinutes) * minute;
    const slots: MeetingSlot[] = [];
    for (let at = begins; at + slotMinutes * minute <= ends; at += step) {
      slots.push({ day, startsAt: at, endsAt: at + slotMinutes * minute });
    }
    return slots;
  });
}

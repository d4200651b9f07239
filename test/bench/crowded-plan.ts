import type { Plan } from "#app/agenda/conflicts/plan.ts";
import { hour, minute } from "#app/lib/time.ts";

/** A day of a thousand sessions in twenty rooms, in which most of them are in each other's way. */
export function crowdedPlan(first: number): Plan {
  const rooms = Array.from({ length: 20 }, (_, n) => ({
    id: `r${n}`,
    capacity: 100,
    building: n % 2 ? "east" : "west",
    closed: [{ start: first + 2 * hour, end: first + 3 * hour }],
  }));
  const sessions = Array.from({ length: 1000 }, (_, n) => {
    const start = first + (Math.floor(n / 20) * 40 + (n % 7)) * minute;
    return {
      id: String(n),
      speakers: [`s${n % 300}`, `s${(n * 7) % 300}`],
      track: "languages",
      needsTrack: true,
      seats: n % 200,
      untranslated: [],
      slot: { room: `r${n % 20}`, start, end: start + 45 * minute },
    };
  });
  return { sessions, rooms, speakers: [], opening: [{ start: first, end: first + 24 * hour }] };
}

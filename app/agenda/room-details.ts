import type { Localized } from "#app/lib/lang.ts";
import type { Span } from "./conflicts/plan.ts";

/** What organizers say of a room. */
export type RoomDetails = {
  name: Localized;
  description: Localized;
  capacity: number | null;
  floor: Localized;
  building: string;
  equipment: Localized;
  directions: Localized;
  /** When it can not be used, in ms UTC. */
  closed: Span[];
  position: number;
};

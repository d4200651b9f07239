import type { Localized } from "#app/lib/lang.ts";

/** What organizers say of a track. */
export type TrackDetails = {
  name: Localized;
  /** `#rrggbb` or "". */
  color: string;
  position: number;
};

import type { Lang } from "#app/lib/lang.ts";

/** What the page tells the scanner about itself, as JSON in `data-setup`. */
export type ScannerSetup = {
  lang: Lang;
  event: string;
  gate: string;
  /** Whether the check-in list lets people back in, so that leaving is scanned too. */
  exits: boolean;
  /** Whether this is a room's door, where a list says who has a seat. */
  seats: boolean;
  /** Where the gate's requests go: `/api/v1/gate`. */
  api: string;
};

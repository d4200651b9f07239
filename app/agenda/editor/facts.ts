import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Plan } from "../conflicts/plan.ts";
import type { PlanNames } from "../conflicts/sentences.ts";

/** What the board's script is told by the page, as JSON. */
export type BoardFacts = {
  lang: Lang;
  zone: string;
  /** How far the draft had come when this was drawn, and where to ask how far it is. */
  revision: number;
  revisionUrl: string;
  /** The first instant on the board. */
  from: Instant;
  /** Everything that could be in the way of what is on the board or in its tray. */
  plan: Plan;
  names: PlanNames;
};

import type { Alone } from "./alone.ts";
import type { Changes } from "./changes.ts";
import type { Unserved } from "./explain.ts";
import type { FairObjective } from "./fairness.ts";
import type { More } from "./more.ts";
import type { Prices } from "./prices.ts";
import type { Served } from "./served.ts";
import type { Spread } from "./spread.ts";

/** A promise of meetings that a plan cannot keep: how many there are, and how many there could be. */
export type MissedFloor = { person: number; floor: number; has: number; most: number };

/** A plan with its proof: no plan of this event is worth more than `upperBound`. */
export type Solution = {
  /** The plain sum of what its meetings are worth. */
  value: number;
  upperBound: number;
  gap: number;
  prices: Prices;
  /** Who meets whom, in which slot, at which table. */
  meetings: [number, number, number, number][];
  unserved: Unserved[];
  alone: Alone[];
  idle: number;
  tableChanges: number;
  served: Served;
  /** Among all, and among each side, who could have a meeting. */
  spread: { all: Spread; hosts: Spread; guests: Spread };
  /** Pairs without a meeting who would both rather have it than one of theirs. */
  blockingPairs: number;
  more: More;
  missedFloors: MissedFloor[];
  /** Only where first or promised meetings count more. */
  fairness?: FairObjective;
  /** Only where there was a plan before. */
  changes?: Changes;
};

/** How far a plan has come: what it is worth, and what it could be at most. */
export type Progress = { value: number; upperBound: number };

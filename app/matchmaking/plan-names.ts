import type { Instant } from "#app/lib/time.ts";
import type { PlanRules } from "./plan-rules.ts";

/**
 * Who counts as one in a plan: a party as a whole, with as many chairs as people, or one of its
 * people. `most` is how many meetings each of its people takes, `free` when each of them could.
 */
export type PlanParticipant = {
  partyId: string;
  people: string[];
  most: number;
  /** A hexadecimal number a person: bit t is set where slot t is free. */
  free: string[];
};

/** Who and what the numbers of a problem are. */
export type ProblemNames = {
  /** Null for what only fills a shorter day. */
  slots: ({ startsAt: Instant; endsAt: Instant } | null)[];
  /** The id of each table by its number; a booth has one for each of its party's participants. */
  tables: string[];
  participants: PlanParticipant[];
  /** The accepted request of each pair that has one, by the pair's key. */
  requests: Record<string, string>;
  /** Who sits at each locked meeting, by the numbers of its two: the first one's, the other's. */
  locked: Record<string, [string, string]>;
  /** Pairs whose agreed slot can not be. */
  unkept: UnkeptPair[];
};

/** What is frozen beside a problem: its names, whom it leaves out, and by which rules it is planned. */
export type PlanNames = ProblemNames & {
  /** Pairs that agree no longer, and parties in none. */
  parted: PartedPair[];
  unpaired: string[];
  rules: PlanRules;
};

/** Two that agreed once and do not any more, and those of them for whom nobody takes part. */
export type PartedPair = { a: string; b: string; gone: string[] };

/** A pair that agreed on a slot which can not be, and those of the two of whom nobody is free then. */
export type UnkeptPair = { a: number; b: number; w: number; slot: number; away: number[] };

/** A meeting as a plan wants it: who, when, where, and who sits down. */
export type PlannedMeeting = {
  pair: string;
  aPartyId: string;
  bPartyId: string;
  requestId: string | null;
  startsAt: Instant;
  endsAt: Instant;
  tableId: string | null;
  sitters: { partyId: string; personId: string }[];
};

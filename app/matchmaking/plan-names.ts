import type { Instant } from "#app/lib/time.ts";

/** Who plans count as one: a party as a whole, with as many chairs as people, or one of its people. */
export type PlanParticipant = { partyId: string; people: string[] };

/** Who and what the numbers of a problem and of its plan are; frozen beside them. */
export type PlanNames = {
  slots: { startsAt: Instant; endsAt: Instant }[];
  /** Ids of tables. */
  tables: string[];
  participants: PlanParticipant[];
  /** The accepted requests, by the pair's key. */
  requests: Record<string, string>;
};

/** A meeting of a plan that is not published: who, when, where, and who sits down. */
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

/** Two people who may meet: what it is worth, and whether both accepted a request for it. */
export type InstancePair = { a: number; b: number; w: number; accepted: boolean };

/** A meeting in its slot; at a table where one is said. */
export type InstanceMeeting = { a: number; b: number; slot: number; table?: number };

/**
 * An event to plan, as a file holds it. A person may stand for an organization of several people.
 * People, slots and tables count from 0; `free` has a row of `slots` counts a person, how many of
 * theirs could meet then; the first `hosts` people are those who keep their table if they can.
 */
export type Instance = {
  name: string;
  people: number;
  hosts: number;
  slots: number;
  slotsPerDay: number;
  /** How many shared tables each slot has. */
  tables: number[];
  caps: number[];
  free: Uint8Array;
  pairs: InstancePair[];
  /** Whether a plan holds all pairs, or those that are worth most. */
  holds: "all" | "best";
  /** What people are called, each by a name of their own. */
  ids?: string[];
  /** The numbers of the shared tables of each slot, where they are not 0, 1, 2, …. */
  tableNumbers?: number[][];
  /** The table that is a person's own, or -1. Who meets there takes no shared table. */
  booths?: number[];
  /** The building of each table, by its number. */
  buildings?: number[];
  /** So many slots lie between two meetings of somebody's day that are in two buildings. */
  walk?: number;
  /** How many meetings each person was promised. */
  floors?: number[];
  /** How many meetings in a row each person has at most; 0 for any number. */
  runs?: number[];
  /** Meetings that stay where they are. */
  locks?: InstanceMeeting[];
  /** The plan that people know, and what it is worth to leave it as it is. */
  previous?: InstanceMeeting[];
  stay?: { pair: number; slot: number; move: number };
};

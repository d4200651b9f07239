import { nothing } from "./timetable.ts";

/** A chain in two slots: its meetings, the rows at its ends, how many tables more it has in one. */
export class Chain {
  readonly meetings: Int32Array;
  length = 0;
  one = nothing;
  other = nothing;
  surplus = 0;

  constructor(rows: number) {
    this.meetings = new Int32Array(rows + 1);
  }

  /** Whether a meeting is one of it. */
  holds(e: number): boolean {
    for (let at = 0; at < this.length; at++) if (this.meetings[at] === e) return true;
    return false;
  }
}

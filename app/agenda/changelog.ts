import type { Localized } from "#app/lib/lang.ts";
import type { ProgramSession } from "./program.ts";

/** A slot as it is told to people, after rooms may have got other names. */
export type ToldSlot = { start: number; end: number; day: string; room: Localized | null };

/** One thing that a release changed about a session, for the public changelog and for letters. */
export type ProgramChange = {
  kind: ProgramChangeKind;
  session: string;
  slug: string;
  title: Localized;
  from: ToldSlot | null;
  to: ToldSlot | null;
};

/**
 * `moved` is another time or room, `unscheduled` lost its slot, `returned` was canceled before,
 * `renamed` and `speakers_changed` keep where and when.
 */
export const programChangeKinds = [
  "added",
  "scheduled",
  "moved",
  "unscheduled",
  "canceled",
  "returned",
  "renamed",
  "speakers_changed",
] as const;
export type ProgramChangeKind = (typeof programChangeKinds)[number];

export type ChangedSession = Pick<ProgramSession, "key" | "slug" | "title">;

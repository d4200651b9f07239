import type { BoardPlace } from "./meeting-board.ts";

/** Where a meeting was before it was moved, and its version since; null: it was not yet planned. */
export type BoardUndo = {
  meeting: string;
  version: number;
  was: { startsAt: number; table: string } | null;
};

/** A change as the board's address carries it: all that taking it back needs. */
export function undoParam({ meeting, version, was }: BoardUndo): string {
  return [meeting, version, ...(was ? [was.startsAt, was.table] : [])].join(".");
}

/** The change an address carries; null where it is none, or the meeting has changed since. */
export function readUndo(
  param: string | null,
  meetings: Pick<BoardPlace, "id" | "version" | "moves">[],
): BoardUndo | null {
  const [, meeting = "", version, startsAt, table = ""] =
    /^([0-9A-Z]{26})\.(\d{1,9})(?:\.(\d{12,14})\.([0-9A-Z]{26}|))?$/.exec(param ?? "") ?? [];
  const now = meetings.find(({ id }) => id === meeting);
  if (!now?.moves || now.version !== Number(version)) return null;
  const was = startsAt === undefined ? null : { startsAt: Number(startsAt), table };
  return { meeting, version: Number(version), was };
}

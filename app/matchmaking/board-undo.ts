import type { BoardPlace } from "./meeting-board.ts";

/** Where a meeting was before it was moved, and its version since. */
export type BoardUndo = { meeting: string; version: number; startsAt: number; table: string };

/** A move as the board's address carries it: all that taking it back needs. */
export function undoParam({ meeting, version, startsAt, table }: BoardUndo): string {
  return [meeting, version, startsAt, table].join(".");
}

/** The move an address carries; null where it is none, or the meeting has changed since. */
export function readUndo(
  param: string | null,
  meetings: Pick<BoardPlace, "id" | "version" | "moves">[],
): BoardUndo | null {
  const [, meeting = "", version, startsAt, table = ""] =
    /^([0-9A-Z]{26})\.(\d{1,9})\.(\d{12,14})\.([0-9A-Z]{26}|)$/.exec(param ?? "") ?? [];
  const now = meetings.find(({ id }) => id === meeting);
  if (!now?.moves || now.version !== Number(version)) return null;
  return { meeting, version: Number(version), startsAt: Number(startsAt), table };
}

import { byteOrderMark, csvLine, kept } from "#app/lib/csv.ts";
import type { Draft } from "../draft.ts";
import { type ListKind, listedThings, listFields } from "./columns.ts";
import { isOwnColumn } from "./fields.ts";

/**
 * A list of the draft for spreadsheets: one thing a line, its id first, both languages beside each
 * other, times on the event's wall clock. Read again it changes nothing.
 */
export function writeList(draft: Draft, kind: ListKind): string {
  const fields = listFields[kind].filter(isOwnColumn);
  const heads = csvLine(["id", ...fields.map(({ column }) => column)]);
  const lines = listedThings(draft, kind).map(({ key, details }) =>
    csvLine([key, ...fields.map(({ says }) => kept(says(details as never, draft.zone)))]),
  );
  return byteOrderMark + heads + lines.join("");
}

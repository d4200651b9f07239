import type { CsvRecord } from "#app/lib/csv.ts";
import { isEmail } from "#app/lib/fields.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { cleanLine, folded, normalizeEmail } from "#app/lib/text.ts";
import type { Wish } from "./set-wish.ts";
import type { WishColumn } from "./wish-columns.ts";
import { words } from "./wording.ts";

/** What can be wrong with one line of a list of wishes. */
export type WishLineRefusal =
  | "line_no_address"
  | "line_nobody_here"
  | "line_no_whom"
  | "line_unknown_whom"
  | "line_whom_not_there"
  | "line_several_so_called"
  | "line_own_party"
  | "line_no_wish"
  | "line_unknown_wish"
  | "line_too_many_cells"
  | "line_repeated";

export type BadWishLine = { line: number; reason: WishLineRefusal; detail: RefusalDetail };

/** A line as it stands: an address, what names a party, and a wish; null where its cell is empty. */
export type ReadWishLine = { line: number; who: string; whom: string; wish: Wish | null };

const further: Record<Wish, string[]> = {
  must: ["must", "必须", "必须见", "一定", "一定见"],
  would: ["would", "愿意", "愿意见", "可以", "yes"],
  no: ["no", "不要", "不用", "不见", "不想见"],
};

const byWord = new Map(
  (Object.keys(further) as Wish[]).flatMap((wish) =>
    [...further[wish], ...(["zh", "en"] as Lang[]).map((lang) => words[lang].wish[wish])].map(
      (word) => [folded(word), wish] as const,
    ),
  ),
);

/** One line of a list as words with a meaning, or the first thing that is wrong with it. */
export function readWishLine(
  { line, cells }: CsvRecord,
  columns: (WishColumn | null)[],
): ReadWishLine | BadWishLine {
  const bad = (reason: WishLineRefusal, detail: RefusalDetail = {}) => ({ line, reason, detail });
  if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
    return bad("line_too_many_cells", { expected: columns.length, found: cells.length });
  }
  const raw = (column: WishColumn) => cleanLine(cells[columns.indexOf(column)] ?? "");
  const who = normalizeEmail(raw("who"));
  if (!isEmail(who)) return bad("line_no_address", { value: shortened(raw("who")) });
  const whom = raw("whom");
  if (whom === "") return bad("line_no_whom");
  const said = raw("wish");
  const wish = said === "" ? null : byWord.get(folded(said));
  if (wish === undefined) return bad("line_unknown_wish", { value: shortened(said) });
  return { line, who, whom, wish };
}

/** A cell as it is told back: a line of it. */
export function shortened(cell: string): string {
  const letters = [...cell];
  return letters.length > 60 ? `${letters.slice(0, 60).join("")}…` : cell;
}

import { standingOut } from "#app/lib/contrast.ts";
import { isEmail } from "#app/lib/fields.ts";
import { type Lang, type Localized, langs } from "#app/lib/lang.ts";
import { cleanLine, cleanLines, hasHan, lengthOf, normalizeEmail } from "#app/lib/text.ts";
import { instantOf, wallTime } from "#app/lib/time.ts";
import type { Span } from "../conflicts/plan.ts";
import { readAddress } from "../import/addresses.ts";
import type { Reference } from "../schedule.ts";

/**
 * One column of a list: how a thing says it, in the event's zone, and what a thing is once a cell says
 * something else of it; null where the cell can not be read. What a cell says and what a thing says of
 * it afterwards is the same, so that a list that was written changes nothing when it is read.
 */
export type ListField<Details> = {
  column: string;
  /** Heads by which other lists call it, besides its own. */
  heads: string[];
  /** What it is called where a change is told, and in which language it is. */
  label: string;
  lang: Lang | null;
  says: (thing: Details, zone: string) => string;
  take: (thing: Details, cell: string, zone: string) => Details | null;
};

/** A text in both languages has a column for each; the one for either is read, not written. */
export function isOwnColumn(
  { column }: { column: string },
  _: number,
  all: { column: string }[],
): boolean {
  return !all.some((other) => other.column === `${column}_zh`);
}

type KeysOf<Details, Value> = {
  [K in keyof Details]: Details[K] extends Value ? (Value extends Details[K] ? K : never) : never;
}[keyof Details];

/** A text per language in a column each, and one for both that is taken by its script. */
export function inBoth<Details>(
  key: KeysOf<Details, Localized> & string,
  { max, lines = false, heads = [] }: { max: number; lines?: boolean; heads?: string[] },
): ListField<Details>[] {
  const clean = lines ? cleanLines : cleanLine;
  const of = (thing: Details) => thing[key] as Localized;
  const taken = (thing: Details, cell: string, lang: Lang) => {
    const text = clean(cell);
    return lengthOf(text) > max ? null : { ...thing, [key]: { ...of(thing), [lang]: text } };
  };
  const each = langs.map((lang) => ({
    column: `${key}_${lang}`,
    heads: heads.map((head) => `${head}_${lang}`),
    label: key,
    lang,
    says: (thing: Details) => of(thing)[lang],
    take: (thing: Details, cell: string) => taken(thing, cell, lang),
  }));
  const either = {
    column: key,
    heads,
    label: key,
    lang: null,
    says: (thing: Details) => of(thing).zh || of(thing).en,
    take: (thing: Details, cell: string) => taken(thing, cell, hasHan(cell) ? "zh" : "en"),
  };
  return [...each, either];
}

/** One line of text. */
export function oneLine<Details>(
  key: KeysOf<Details, string> & string,
  { max, heads = [] }: { max: number; heads?: string[] },
): ListField<Details> {
  return field(key, heads, {
    written: (text: string) => text,
    read: (cell) => (lengthOf(cleanLine(cell)) > max ? null : cleanLine(cell)),
  });
}

/** An e-mail address. */
export function mail<Details>(key: KeysOf<Details, string> & string, heads: string[]) {
  return field<Details, string>(key, heads, {
    written: (address) => address,
    read: (cell) => (isEmail(normalizeEmail(cell)) ? normalizeEmail(cell) : null),
  });
}

/** An address of the web, with http or https. */
export function address<Details>(key: KeysOf<Details, string> & string, heads: string[]) {
  return field<Details, string>(key, heads, {
    written: (url) => url,
    read: (cell) => webAddress(cell),
  });
}

/** A color as `#rrggbb`, made to stand out from both themes. */
export function color<Details>(key: KeysOf<Details, string> & string, heads: string[]) {
  return field<Details, string>(key, heads, {
    written: (said) => said,
    read: (cell) =>
      /^#?[0-9a-f]{6}$/i.test(cell) ? standingOut(`#${cell.replace("#", "").toLowerCase()}`) : null,
  });
}

/** A whole number of at least `min`; null is not said. */
export function count<Details>(
  key: KeysOf<Details, number | null> & string,
  { min, max, heads }: { min: number; max: number; heads: string[] },
) {
  return field<Details, number | null>(key, heads, {
    written: (n) => (n === null ? "" : String(n)),
    read: (cell) =>
      /^\d{1,7}$/.test(cell) && Number(cell) >= min && Number(cell) <= max ? Number(cell) : null,
  });
}

const mostSpans = 20;

/** Several times on the event's wall clock: `2026-12-05 09:00/2026-12-05 12:00; …`. */
export function times<Details>(key: KeysOf<Details, Span[]> & string, heads: string[]) {
  return field<Details, Span[]>(key, heads, {
    written: (spans, zone) =>
      spans
        .map(({ start, end }) => [start, end].map((at) => plainWall(at, zone)).join("/"))
        .join("; "),
    read: (cell, zone) => all(parts(cell), mostSpans, (part) => readSpan(part, zone)),
  });
}

const mostLinks = 20;

/** Several links, each an address and what it is called. */
export function addresses<Details>(key: KeysOf<Details, Reference[]> & string, heads: string[]) {
  return field<Details, Reference[]>(key, heads, {
    written: (links) => links.map(({ url, title }) => `${url} ${title}`.trim()).join("\n"),
    read: (cell) => all(cell.split("\n"), mostLinks, readLink),
  });
}

function field<Details, Value>(
  key: string,
  heads: string[],
  how: {
    written: (value: Value, zone: string) => string;
    read: (cell: string, zone: string) => Value | null;
  },
): ListField<Details> {
  return {
    column: key,
    heads,
    label: key,
    lang: null,
    says: (thing, zone) => how.written(thing[key as keyof Details] as Value, zone),
    take: (thing, cell, zone) => {
      const value = how.read(cell.trim(), zone);
      return value === null ? null : { ...thing, [key]: value };
    },
  };
}

function parts(cell: string): string[] {
  return cell.split(/[;；\n]/);
}

function all<T>(said: string[], most: number, read: (part: string) => T | null): T[] | null {
  const filled = said.map((part) => part.trim()).filter((part) => part !== "");
  const values = filled.map(read).filter((value) => value !== null);
  return values.length === filled.length && values.length <= most ? values : null;
}

function readSpan(part: string, zone: string): Span | null {
  const [start, end, ...more] = part.split("/").map((wall) => instantAt(wall.trim(), zone));
  return start && end && start < end && more.length === 0 ? { start, end } : null;
}

function instantAt(wall: string, zone: string) {
  return instantOf(wall.replace(/^(\d{4}-\d{2}-\d{2}) (\d)/, "$1T$2"), zone);
}

function plainWall(at: number, zone: string): string {
  return wallTime(at, zone).replace("T", " ");
}

function readLink(line: string): Reference | null {
  const [said = "", ...title] = line.split(/\s+/);
  const url = webAddress(said);
  return url ? { url, title: title.join(" "), type: "related" } : null;
}

function webAddress(said: string): string | null {
  const { url, fault } = readAddress(said, "");
  return fault === "" && url !== "" ? url : null;
}

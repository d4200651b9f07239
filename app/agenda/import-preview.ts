import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { clockOf, dayOf, formatDay } from "#app/lib/time.ts";
import type { FieldConflict } from "./compare/three-way.ts";
import { countChanges } from "./compare.ts";
import type { ImportComparison } from "./compare-import.ts";
import type { ImportedSchedule } from "./import/read-schedule.ts";
import { warningSentence } from "./import/wording.ts";
import { fieldWords, importWords } from "./import-wording.ts";
import type { Schedule } from "./schedule.ts";

export type ThingKind = "sessions" | "rooms" | "tracks" | "speakers";

/** A value that differs, in words; `was` is null where it is not known what it was before. */
export type PreviewedField = { field: string; label: string; from: string; to: string };
export type PreviewedThing = { key: string; title: string; fields: PreviewedField[] };
/** What was changed here and there, to be chosen from. */
export type PreviewedConflict = {
  name: string;
  title: string;
  label: string;
  base: string | null;
  here: string;
  there: string;
};

export type ImportPreview = {
  fileName: string;
  format: string;
  found: number;
  counts: ReturnType<typeof countChanges>;
  warnings: { number: number; says: string }[];
  warningsInAll: number;
  added: PreviewedThing[];
  moved: PreviewedThing[];
  changed: PreviewedThing[];
  canceled: PreviewedThing[];
  /** Rooms, tracks and speakers that would be new or changed. */
  things: { kind: ThingKind; added: string[]; changed: PreviewedThing[] }[];
  conflicts: PreviewedConflict[];
  conflictsInAll: number;
};

/** How many of each kind are told in full; the counts above tell the rest. */
const mostShown = 100;
const longestValue = 280;

/** What storing a file would do, in the reader's words. */
export function importPreview(
  { comparison, draft }: ImportComparison,
  imported: ImportedSchedule,
  { fileName, lang }: { fileName: string; lang: Lang },
): ImportPreview {
  const say = valuesIn(draft, comparison.incoming, lang);
  const titles = titlesOf(draft, comparison.incoming, lang);
  type Change = (typeof comparison.sessions)[number];
  const thing = ({ key, changes }: Pick<Change, "key" | "changes">): PreviewedThing => ({
    key,
    title: titles.get(key) ?? key,
    fields: changes.map(({ field, from, to }) => ({
      field,
      label: labelOf(field, lang),
      from: say(field, from),
      to: say(field, to),
    })),
  });
  const sessionsThat = (kind: Change["kind"]) =>
    comparison.sessions
      .filter((one) => one.kind === kind)
      .slice(0, mostShown)
      .map(thing);
  const conflicts = (["sessions", "rooms", "tracks", "speakers"] as const).flatMap((kind) =>
    comparison[kind].flatMap(({ key, conflicts: own }) =>
      own.map((conflict) =>
        shownConflict(conflict, { key, title: titles.get(key) ?? "", lang, say }),
      ),
    ),
  );
  return {
    fileName,
    format: imported.format,
    found: imported.tally.found,
    counts: countChanges(comparison),
    warnings: imported.warnings
      .slice(0, mostShown)
      .map((warning) => ({ number: warning.number, says: warningSentence(warning, lang) })),
    warningsInAll: imported.warnings.length,
    added: sessionsThat("added"),
    moved: sessionsThat("moved"),
    changed: sessionsThat("changed"),
    canceled: sessionsThat("canceled"),
    things: (["rooms", "tracks", "speakers"] as const).map((kind) => ({
      kind,
      added: comparison[kind]
        .filter((one) => one.kind === "added")
        .map(({ key }) => titles.get(key) ?? key),
      changed: comparison[kind]
        .filter((one) => one.kind === "changed")
        .slice(0, mostShown)
        .map(thing),
    })),
    conflicts: conflicts.slice(0, 5 * mostShown),
    conflictsInAll: conflicts.length,
  };
}

/** The name under which a form says how one conflict is settled. */
export function settleName(key: string, field: string): string {
  return `settle.${key}.${field}`;
}

type Say = (field: string, value: string) => string;

function shownConflict(
  { field, base, here, there }: FieldConflict,
  { key, title, lang, say }: { key: string; title: string; lang: Lang; say: Say },
): PreviewedConflict {
  return {
    name: settleName(key, field),
    title,
    label: labelOf(field, lang),
    base: base === null ? null : say(field, base),
    here: say(field, here),
    there: say(field, there),
  };
}

function labelOf(field: string, lang: Lang): string {
  const [name = "", inLang] = field.split(".");
  const label = fieldWords[lang][name as keyof (typeof fieldWords)["en"]] ?? name;
  return inLang === "zh" || inLang === "en" ? importWords[lang].inLang[inLang](label) : label;
}

/** A value as people read it: names for keys, a clock for instants. */
function valuesIn(draft: Schedule, incoming: Schedule, lang: Lang): Say {
  const names = new Map<string, string>();
  for (const { rooms, tracks, speakers } of [incoming, draft]) {
    for (const { key, name } of [...rooms, ...tracks, ...speakers]) {
      names.set(key, localized(name, lang));
    }
  }
  // What has no name any more is known by its key; a plus before it only kept two keys apart.
  const named = (keys: string) =>
    keys
      .split("\n")
      .map((key) => names.get(key) ?? key.replace(/^\++/, ""))
      .join(lang === "zh" ? "、" : ", ");
  return (field, value) => {
    if (value === "") return importWords[lang].nothing;
    if (field === "time") return timeIn(value, draft.zone, lang);
    if (field === "track" || field === "room" || field === "speakers") return named(value);
    if (field === "state" && (value === "canceled" || value === "confirmed")) {
      return importWords[lang].states[value];
    }
    return value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
  };
}

function timeIn(value: string, zone: string, lang: Lang): string {
  const [start = 0, end = 0] = value.split("/").map(Number);
  const day = formatDay(dayOf(start, zone), lang);
  return `${day} ${clockOf(start, zone)}–${clockOf(end, zone)}`;
}

function titlesOf(draft: Schedule, incoming: Schedule, lang: Lang): Map<string, string> {
  const titles = new Map<string, string>();
  const put = (key: string, name: Localized) => titles.set(key, localized(name, lang));
  for (const of of [incoming, draft]) {
    for (const { key, title } of of.sessions) put(key, title);
    for (const { key, name } of [...of.rooms, ...of.tracks, ...of.speakers]) put(key, name);
  }
  return titles;
}

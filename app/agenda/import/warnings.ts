/** What a file may have wrong and still be taken; `count` where one line stands for many. */
export type WarningFacts = {
  zone_missing: { zone: string };
  zone_unknown: { said: string; zone: string };
  zone_contradicts: { zone: string; count: number };
  guid_missing: { count: number };
  guid_not_uuid: { count: number; example: string };
  guid_repeated: { title: string; guid: string };
  number_repeated: { count: number };
  session_merged: { title: string };
  title_missing: { place: string };
  room_missing: { title: string };
  room_contradicts: { title: string; room: string; other: string };
  room_guid_shared: { guid: string; rooms: string };
  person_number_shared: { count: number };
  person_unnamed: { count: number };
  date_missing: { count: number };
  clock_contradicts: { title: string; clock: string; date: string };
  time_missing: { title: string };
  time_unreadable: { title: string; said: string };
  time_skipped: { title: string; said: string };
  duration_missing: { title: string };
  duration_zero: { title: string };
  end_before_start: { title: string };
  whole_day: { title: string };
  repeats: { title: string };
  language_unknown: { said: string; count: number };
  markup_removed: { count: number };
  script_removed: { title: string };
  text_cut: { title: string; max: number };
  address_unsafe: { title: string; said: string };
  address_relative: { title: string; said: string };
  list_cut: { title: string; max: number };
  column_unknown: { head: string };
};
export type WarningCode = keyof WarningFacts;

/** One thing that was not as it should be; numbered from 1 in the order it was met. */
export type ImportWarning = {
  [C in WarningCode]: { number: number; code: C; facts: WarningFacts[C] };
}[WarningCode];

/** The codes that are told once with how often they were met. */
type Counted = {
  [C in WarningCode]: WarningFacts[C] extends { count: number } ? C : never;
}[WarningCode];

/** Takes down what a reader meets; every warning is told, and those that come in swarms once. */
export type WarningList = {
  warn<C extends WarningCode>(code: C, facts: WarningFacts[C]): void;
  /** One more of a swarm; the facts are those of the first, and `said` parts one swarm in several. */
  count<C extends Counted>(code: C, facts: Omit<WarningFacts[C], "count">): void;
  all(): ImportWarning[];
};

/** An empty list of warnings. */
export function warningList(): WarningList {
  const warnings: ImportWarning[] = [];
  const swarms = new Map<string, { count: number }>();
  const warn: WarningList["warn"] = (code, facts) => {
    warnings.push({ number: warnings.length + 1, code, facts } as ImportWarning);
  };
  return {
    warn,
    count(code, facts) {
      const swarm = `${code} ${"said" in facts ? facts.said : ""}`;
      const met = swarms.get(swarm);
      if (met) {
        met.count += 1;
        return;
      }
      const first = { ...facts, count: 1 };
      swarms.set(swarm, first);
      warnings.push({
        number: warnings.length + 1,
        code,
        facts: first,
      } as unknown as ImportWarning);
    },
    all: () => warnings,
  };
}

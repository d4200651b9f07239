import { byteOrderMark, csvLine } from "#app/lib/csv.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import { wallTime } from "#app/lib/time.ts";
import { dayWords } from "./day-wording.ts";
import type { FollowUp } from "./follow-ups.ts";

/**
 * Someone's follow-ups as a file: a line for each person who shares an address, and one for each
 * meeting at which nobody does.
 */
export function contactsCsv(
  rows: FollowUp[],
  { zone, lang }: { zone: string; lang: Lang },
): string {
  const t = dayWords[lang];
  const { met, with: withWhom, name, title, email, verdict, note, state } = t.fileHead;
  const lines = rows.flatMap((row) => {
    const people = row.contacts.length > 0 ? row.contacts : [null];
    const todo = row.wanted ? (row.doneAt === null ? t.todo : t.doneAt) : "";
    return people.map((contact) =>
      csvLine([
        wallTime(row.startsAt, zone),
        localized(row.with.name, lang),
        contact?.name ?? row.with.people.join(lang === "zh" ? "、" : ", "),
        contact?.title ?? "",
        contact?.email ?? "",
        row.verdict ? t.verdicts[row.verdict] : "",
        row.note,
        row.didNotMeet ? t.didNotMeet : todo,
      ]),
    );
  });
  const head = csvLine([met, withWhom, name, title, email, verdict, note, state]);
  return byteOrderMark + head + lines.join("");
}

import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { countChanges, type SessionChange } from "#app/agenda/compare.ts";
import { compareImport, isStored } from "#app/agenda/compare-import.ts";
import { mostFileBytes } from "#app/agenda/import/decode-file.ts";
import { type ImportedSchedule, readSchedule } from "#app/agenda/import/read-schedule.ts";
import { refusalSentence, warningSentence } from "#app/agenda/import/wording.ts";
import { storeSchedule } from "#app/agenda/store-schedule.ts";
import { type Event, eventBySlug } from "#app/event/events.ts";
import { now } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { type Command, WrongUse } from "./command.ts";

/** How many warnings are told in full; of the rest only how many there are. */
const mostTold = 50;

export const command: Command = {
  usage: "FILE --event SLUG [--dry-run] [--part]",
  says: "Takes a schedule of another system (XML, JSON, iCalendar, CSV) into the draft.",
  async run(db, words) {
    const { path, slug, isDryRun, missing } = read(words);
    const event = await eventBySlug(db, slug);
    if (!event) throw new WrongUse(`There is no event ${slug}.`);
    const imported = readSchedule(await bytesOf(path), { zone: event.zone });
    if (!imported.ok) throw new WrongUse(refusalSentence(imported, "en"));
    tellFile(imported.value);

    const incoming = { ...imported.value, missing };
    if (await isStored(db, { eventId: event.id, incoming })) {
      process.stdout.write("This very file was imported last: nothing changes.\n");
    } else if (isDryRun) {
      const { comparison } = await compareImport(db, { event, incoming });
      tellChanges(countChanges(comparison), "would be");
    } else await store(db, { event, incoming, path });
  },
};

type Incoming = ImportedSchedule & { missing: "canceled" | "kept" };

async function store(
  db: Db,
  { event, incoming, path }: { event: Event; incoming: Incoming; path: string },
): Promise<void> {
  const actor = { kind: "system", label: "npm run cli" } as const;
  const order = { event, incoming, fileName: basename(path), actor, now: now() };
  const stored = await storeSchedule(db, order);
  if (!stored.ok) throw new WrongUse("The draft changed in between: try again.");
  tellChanges(stored.value, "were");
  process.stdout.write(
    stored.value.isNew
      ? "They are in the draft; release it to make them public.\n"
      : "The draft is as it was.\n",
  );
}

function tellFile({ format, tally, warnings }: ImportedSchedule): void {
  const out = process.stdout;
  const { found, imported, merged, leftOut } = tally;
  out.write(`${format}: ${found} sessions, ${imported} to take, `);
  out.write(`${merged} there twice, ${leftOut} left out.\n`);
  for (const warning of warnings.slice(0, mostTold)) {
    out.write(`  ${warning.number}. ${warningSentence(warning, "en")}\n`);
  }
  if (warnings.length > mostTold) out.write(`  … and ${warnings.length - mostTold} more.\n`);
}

function tellChanges(counts: Record<SessionChange["kind"], number>, verb: string): void {
  const { added, changed, moved, canceled, conflicted, untouched } = counts;
  process.stdout.write(
    `${added} ${verb} added, ${changed} changed, ${moved} moved, ${canceled} canceled, ` +
      `${conflicted} kept as changed here, ${untouched} untouched.\n`,
  );
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new WrongUse(`There is no file ${path}.`);
  return found.size > mostFileBytes ? new Uint8Array(mostFileBytes + 1) : readFile(path);
}

function read(words: string[]) {
  const { positionals, values } = parsed(words);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new WrongUse("Say one file.");
  if (values.event === undefined) throw new WrongUse("Say which event: --event SLUG.");
  return {
    path,
    slug: values.event,
    isDryRun: values["dry-run"] === true,
    missing: values.part ? ("kept" as const) : ("canceled" as const),
  };
}

function parsed(words: string[]) {
  try {
    const [text, flag] = [{ type: "string" } as const, { type: "boolean" } as const];
    const options = { event: text, "dry-run": flag, part: flag };
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

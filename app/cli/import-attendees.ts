import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Event, eventBySlug } from "#app/event/events.ts";
import { localized } from "#app/lib/lang.ts";
import { type ListFile, mostFileBytes, readListFile } from "#app/lib/list-file.ts";
import { now } from "#app/lib/time.ts";
import { importAttendees } from "#app/registration/import-attendees.ts";
import { type ImportPlan, planImport } from "#app/registration/import-plan.ts";
import { organizerRefusal } from "#app/registration/organizer-wording.ts";
import { type TicketType, ticketTypesOf } from "#app/registration/ticket-types.ts";
import type { Db } from "#db/open.ts";
import { type Command, WrongUse } from "./command.ts";

export const command: Command = {
  usage:
    "FILE.csv --event SLUG [--dry-run] [--all-or-nothing] [--ticket-type NAME] [--beyond-quota] [--send-letters]",
  says: "Imports a registration list as spreadsheets save it; tells every line it cannot take.",
  async run(db, words) {
    const wishes = read(words);
    const event = await eventBySlug(db, wishes.slug);
    if (!event) throw new WrongUse(`There is no event ${wishes.slug}.`);
    const types = await ticketTypesOf(db, event.id);
    const ticketTypeId = wishes.type === null ? null : typeCalled(types, wishes.type);
    const file = await listIn(wishes.path);
    const plan = await planImport(db, event.id, file, {
      ticketTypeId,
      places: wishes.places,
      now: now(),
    });
    if (!plan.ok) throw new WrongUse(organizerRefusal(plan, "en"));

    tell(plan.value);
    if (!wishes.isDryRun) await bring(db, { event, plan: plan.value, wishes });
  },
};

type Wishes = ReturnType<typeof read>;

async function bring(
  db: Db,
  { event, plan, wishes }: { event: Event; plan: ImportPlan; wishes: Wishes },
): Promise<void> {
  const { take, places, letters } = wishes;
  const file = basename(wishes.path);
  const actor = { kind: "system", label: "npm run cli" } as const;
  const done = await importAttendees(db, {
    event,
    plan,
    file,
    take,
    places,
    letters,
    actor,
    now: now(),
  });
  if (!done.ok && done.reason !== "nothing_to_import") {
    throw new WrongUse(organizerRefusal(done, "en"));
  }
  const n = done.ok ? done.value : 0;
  process.stdout.write(`Imported ${n}${letters === "send" ? "; their letters are queued" : ""}.\n`);
}

function tell({ good, bad, already, ignored }: ImportPlan): void {
  const out = process.stdout;
  out.write(`${good.length} to import, ${already} there already, ${bad.length} not right.\n`);
  if (ignored.length > 0) out.write(`Columns left out: ${ignored.join(", ")}\n`);
  for (const { line, ...refused } of bad) {
    out.write(`  line ${line}: ${organizerRefusal(refused, "en")}\n`);
  }
}

async function listIn(path: string): Promise<ListFile> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new WrongUse(`There is no file ${path}.`);
  const tooLarge = found.size > mostFileBytes;
  const file = readListFile(tooLarge ? new Uint8Array(mostFileBytes + 1) : await readFile(path));
  if (!file.ok) throw new WrongUse(organizerRefusal(file, "en"));
  return file.value;
}

function typeCalled(types: TicketType[], name: string): string {
  const found = types.find((type) => [type.name.zh, type.name.en].includes(name));
  if (found) return found.id;
  const names = types.map((type) => localized(type.name, "en")).join(", ");
  throw new WrongUse(`No ticket type is called ${name}. There are: ${names || "none"}.`);
}

function read(words: string[]) {
  const { positionals, values } = parsed(words);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new WrongUse("Say one file.");
  if (values.event === undefined) throw new WrongUse("Say which event: --event SLUG.");
  return {
    path,
    slug: values.event,
    type: values["ticket-type"] ?? null,
    isDryRun: values["dry-run"] === true,
    take: values["all-or-nothing"] ? ("all" as const) : ("good" as const),
    places: values["beyond-quota"] ? ("beyond" as const) : ("within" as const),
    letters: values["send-letters"] ? ("send" as const) : ("none" as const),
  };
}

function parsed(words: string[]) {
  try {
    const [text, flag] = [{ type: "string" } as const, { type: "boolean" } as const];
    const options = {
      event: text,
      "ticket-type": text,
      "dry-run": flag,
      "all-or-nothing": flag,
      "beyond-quota": flag,
      "send-letters": flag,
    };
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

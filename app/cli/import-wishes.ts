import { basename } from "node:path";
import { parseArgs } from "node:util";
import { eventBySlug } from "#app/event/events.ts";
import { now } from "#app/lib/time.ts";
import { importWishes } from "#app/matchmaking/import-wishes.ts";
import { wishesRefusal, wishesWords } from "#app/matchmaking/wishes-import-wording.ts";
import { mostWishLines, planWishes, type WishesPlan } from "#app/matchmaking/wishes-plan.ts";
import { type Command, WrongUse } from "./command.ts";
import { listIn } from "./list-in.ts";

export const command: Command = {
  usage: "FILE.csv --event SLUG [--dry-run]",
  says: "Imports who wishes to meet whom, correcting earlier lists; tells every line it cannot take.",
  async run(db, words) {
    const { path, slug, isDryRun } = read(words);
    const event = await eventBySlug(db, slug);
    if (!event) throw new WrongUse(`There is no event ${slug}.`);
    const file = await listIn(path, { mostLines: mostWishLines });
    const plan = await planWishes(db, event, file, { now: now() });
    if (!plan.ok) throw new WrongUse(wishesRefusal(plan, "en"));

    tell(plan.value);
    if (isDryRun) return;
    const done = await importWishes(db, {
      event,
      plan: plan.value,
      file: basename(path),
      lang: "zh",
      actor: { kind: "system", label: "npm run cli" },
      now: now(),
    });
    process.stdout.write(`Imported ${done.ok ? done.value.count : 0}.\n`);
  },
};

function tell(plan: WishesPlan): void {
  const { good, changed, takenBack, bad, already, own, ignored, consent, mutual } = plan;
  const [out, t] = [process.stdout, wishesWords.en];
  out.write(`${good.length} to import, ${already} there already, ${bad.length} not right.\n`);
  if (changed > 0) out.write(`${t.changed(changed)}\n`);
  if (takenBack > 0) out.write(`${t.takenBack(takenBack)}\n`);
  if (own > 0) out.write(`${t.own(own)}\n`);
  out.write(`${t.mutual(mutual)} ${t.consents[consent]}\n`);
  if (ignored.length > 0) out.write(`${t.ignored(ignored.join(", "))}\n`);
  for (const { line, ...refused } of bad) {
    out.write(`  line ${line}: ${wishesRefusal(refused, "en")}\n`);
  }
}

function read(words: string[]) {
  const { positionals, values } = parsed(words);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new WrongUse("Say one file.");
  if (values.event === undefined) throw new WrongUse("Say which event: --event SLUG.");
  return { path, slug: values.event, isDryRun: values["dry-run"] === true };
}

function parsed(words: string[]) {
  try {
    const options = { event: { type: "string" }, "dry-run": { type: "boolean" } } as const;
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

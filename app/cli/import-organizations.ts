import { basename } from "node:path";
import { parseArgs } from "node:util";
import { eventBySlug } from "#app/event/events.ts";
import { now } from "#app/lib/time.ts";
import { importOrganizations } from "#app/organizations/import-organizations.ts";
import { inviteContacts } from "#app/organizations/invite-contacts.ts";
import { organizationKinds } from "#app/organizations/kinds.ts";
import {
  type OrganizationsPlan,
  planOrganizations,
} from "#app/organizations/organizations-plan.ts";
import { organizationRefusal } from "#app/organizations/wording.ts";
import { type Command, WrongUse } from "./command.ts";
import { listIn } from "./list-in.ts";

export const command: Command = {
  usage: `FILE.csv --event SLUG [--dry-run] [--kind ${organizationKinds.join("|")}] [--invite]`,
  says: "Imports investors, companies and communities; tells every line it cannot take.",
  async run(db, words) {
    const wishes = read(words);
    const event = await eventBySlug(db, wishes.slug);
    if (!event) throw new WrongUse(`There is no event ${wishes.slug}.`);
    if (wishes.invites && event.state !== "published") {
      throw new WrongUse(organizationRefusal({ reason: "event_not_published" }, "en"));
    }
    const file = await listIn(wishes.path);
    const plan = await planOrganizations(db, event, file, { kind: wishes.kind });
    if (!plan.ok) throw new WrongUse(organizationRefusal(plan, "en"));

    tell(plan.value);
    if (wishes.isDryRun) return;
    const by = { actor: { kind: "system", label: "npm run cli" } as const, now: now() };
    const done = await importOrganizations(db, {
      eventId: event.id,
      plan: plan.value,
      file: basename(wishes.path),
      ...by,
    });
    const imported = done.ok ? done.value : [];
    process.stdout.write(`Imported ${imported.length}.\n`);
    if (!wishes.invites) return;
    const all = [...imported, ...plan.value.unasked];
    const asked = await inviteContacts(db, { event, imported: all, lang: "zh", ...by });
    process.stdout.write(`Invited ${asked}; their letters are queued.\n`);
  },
};

function tell({ good, bad, already, ignored }: OrganizationsPlan): void {
  const out = process.stdout;
  out.write(`${good.length} to import, ${already} there already, ${bad.length} not right.\n`);
  if (ignored.length > 0) out.write(`Columns left out: ${ignored.join(", ")}\n`);
  for (const { line, ...refused } of bad) {
    out.write(`  line ${line}: ${organizationRefusal(refused, "en")}\n`);
  }
}

function read(words: string[]) {
  const { positionals, values } = parsed(words);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new WrongUse("Say one file.");
  if (values.event === undefined) throw new WrongUse("Say which event: --event SLUG.");
  const kind = organizationKinds.find((one) => one === values.kind) ?? null;
  if (values.kind !== undefined && kind === null) {
    throw new WrongUse(`--kind is one of ${organizationKinds.join(", ")}.`);
  }
  return {
    path,
    slug: values.event,
    kind,
    isDryRun: values["dry-run"] === true,
    invites: values.invite === true,
  };
}

function parsed(words: string[]) {
  try {
    const [text, flag] = [{ type: "string" } as const, { type: "boolean" } as const];
    const options = { event: text, kind: text, "dry-run": flag, invite: flag };
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

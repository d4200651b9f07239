import { eq } from "drizzle-orm";
import type { ListFile } from "#app/lib/list-file.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { folded } from "#app/lib/text.ts";
import type { Reader } from "#db/open.ts";
import { people, representatives } from "#db/schema.server.ts";
import type { OrganizationKind } from "./kinds.ts";
import { organizationColumns } from "./organization-columns.ts";
import {
  type BadOrganizationLine,
  type GoodOrganizationLine,
  readOrganizationLine,
} from "./organization-lines.ts";
import { allOrganizations, type Organization } from "./organizations.ts";

/** What an import of organizations would do: nothing of it is done yet. */
export type OrganizationsPlan = {
  good: GoodOrganizationLine[];
  bad: BadOrganizationLine[];
  /** Lines whose organization is there already; they are left alone. */
  already: number;
  /** Of these, the ones with contacts whom nobody has asked to speak for anyone yet. */
  unasked: { id: string; contacts: string[] }[];
  /** Heads of columns that nothing here is kept of. */
  ignored: string[];
};

export type OrganizationsPlanRefusal = "no_name_column";

/**
 * What importing this list into an event would do, line by line; nothing is changed. An organization
 * is there already by its key in the list it came from or, without one, by its kind and its name in
 * either language, whatever its case: the same list again adds nothing. Refuses a list without names.
 */
export async function planOrganizations(
  db: Reader,
  { id: eventId, currency }: { id: string; currency: string },
  file: ListFile,
  { kind }: { kind: OrganizationKind | null },
): Promise<Result<OrganizationsPlan, OrganizationsPlanRefusal>> {
  const columns = organizationColumns(file.heads);
  const named = (["name", "nameZh", "nameEn"] as const).some((one) => columns.includes(one));
  if (!named) return refused("no_name_column");
  const read = file.lines.map((line) => readOrganizationLine(line, { columns, kind, currency }));
  const bad = read.flatMap((one) => ("bad" in one ? [one.bad] : []));
  const all = await allOrganizations(db, eventId);
  const had = new Map(all.flatMap((one) => keysOf(one).map((key) => [key, one.id] as const)));
  const asked = await askedAddresses(db, eventId);
  const first = new Map<string, number>();
  const good: GoodOrganizationLine[] = [];
  const unasked: OrganizationsPlan["unasked"] = [];
  let already = 0;
  for (const one of read.flatMap((line) => ("good" in line ? [line.good] : []))) {
    const keys = keysOf({ ...one.details, importKey: one.key });
    const before = keys.map((key) => first.get(key)).find((line) => line !== undefined);
    for (const key of keys) first.set(key, before ?? one.line);
    if (before !== undefined) {
      bad.push({ line: one.line, reason: "line_repeated", detail: { line: before } });
      continue;
    }
    const id = keys.map((key) => had.get(key)).find((found) => found !== undefined);
    if (id === undefined) good.push(one);
    else {
      already++;
      const contacts = one.contacts.filter((email) => !asked.has(email));
      if (contacts.length > 0) unasked.push({ id, contacts });
    }
  }
  bad.sort((a, b) => a.line - b.line);
  const ignored = file.heads.filter((head, at) => columns[at] === null && head.trim() !== "");
  return ok({ good, bad, already, unasked, ignored });
}

/** The addresses of everyone who speaks for an organization of an event, or was asked to. */
async function askedAddresses(db: Reader, eventId: string): Promise<Set<string>> {
  const rows = await db
    .select({ email: people.email })
    .from(representatives)
    .innerJoin(people, eq(people.id, representatives.personId))
    .where(eq(representatives.eventId, eventId));
  return new Set(rows.map(({ email }) => email));
}

/** By what two are the same: the key of their list, or their kind and either of their names. */
export function keysOf({
  importKey,
  kind,
  name,
}: Pick<Organization, "importKey" | "kind" | "name">): string[] {
  const names = [name.zh, name.en].filter(Boolean).map((one) => `${kind} ${folded(one)}`);
  return importKey === "" ? names : [`# ${importKey}`, ...names];
}

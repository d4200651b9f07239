import { withoutGuard } from "#app/lib/csv.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ListFile } from "#app/lib/list-file.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { folded } from "#app/lib/text.ts";
import type { Draft } from "../draft.ts";
import {
  type ListDetails,
  type ListedThing,
  type ListKind,
  listedThings,
  listFields,
  unsaid,
} from "./columns.ts";
import { isOwnColumn, type ListField } from "./fields.ts";

/** What a line has wrong and is still taken for the rest of it, or is left out for. */
export type ListWarning = { number: number } & (
  | { code: "column_unknown"; head: string }
  | { code: "line_unnamed"; line: number }
  | { code: "line_again"; line: number; name: string }
  | { code: "name_shared"; line: number; name: string }
  | { code: "cell_unreadable"; line: number; column: string; said: string }
);

/** A value that a line says differently. */
export type ListChange = { label: string; lang: Lang | null; from: string; to: string };

/** What a list would do to a draft: what is new, what is said differently, and what is as it is. */
export type ListPlan<K extends ListKind = ListKind> = {
  kind: K;
  lines: number;
  added: { details: ListDetails[K] }[];
  changed: (ListedThing<K> & { fields: ListChange[] })[];
  untouched: number;
  warnings: ListWarning[];
};

/** What is wrong with a list, without its number. */
type Told = ListWarning extends infer W
  ? W extends ListWarning
    ? Omit<W, "number">
    : never
  : never;

/**
 * Compares a list with the draft. A line is a thing's by its id, else by its e-mail address, else by its
 * name in either script, where only one has it; else it is new. A column that is not there and a cell
 * that is empty say nothing: they delete no value, nor the other language. What can not be read is told
 * and left as it is. Refuses a list without a column of names.
 */
export function readList<K extends ListKind>(
  file: ListFile,
  { draft, kind }: { draft: Draft; kind: K },
): Result<ListPlan<K>, "list_unnamed"> {
  const fields: ListField<ListDetails[K]>[] = listFields[kind];
  const columns = file.heads.map((head) => columnOf(head, fields));
  const isNamed = columns.some((column) => column !== "id" && column?.label === "name");
  if (!isNamed) return refused("list_unnamed");

  const warnings: ListWarning[] = [];
  const tell = (told: Told) =>
    warnings.push({ ...told, number: warnings.length + 1 } as ListWarning);
  for (const [at, column] of columns.entries()) {
    const head = file.heads[at]?.trim();
    if (column === null && head) tell({ code: "column_unknown", head: head.slice(0, 100) });
  }
  const plan: ListPlan<K> = { kind, lines: 0, added: [], changed: [], untouched: 0, warnings };
  const find = finder(listedThings(draft, kind));
  const met = new Set<string>();
  for (const { line, cells } of file.lines) {
    plan.lines += 1;
    const { id, said } = saidBy(cells, { columns, heads: file.heads });
    const own = applied(unsaid[kind], said, draft.zone, ({ head, cell }) =>
      tell({ code: "cell_unreadable", line, column: head, said: cell.slice(0, 100) }),
    );
    const name = own.name.zh || own.name.en;
    const found = find(id, own);
    const once = found === "several" || !found ? namesOf(own) : found.key;
    if (found === "several") tell({ code: "name_shared", line, name });
    else if (!found && name === "") tell({ code: "line_unnamed", line });
    else if (met.has(once)) tell({ code: "line_again", line, name });
    else if (!found) plan.added.push({ details: own });
    else {
      const details = applied(found.details, said, draft.zone);
      const changes = changesOf(found.details, details, { fields, zone: draft.zone });
      if (changes.length === 0) plan.untouched += 1;
      else plan.changed.push({ ...found, details, fields: changes });
    }
    met.add(once);
  }
  return ok(plan);
}

type Said<Details> = { head: string; cell: string; field: ListField<Details> };

/** What a line says, cell by cell; what is empty says nothing. */
function saidBy<Details>(
  cells: string[],
  { columns, heads }: { columns: (ListField<Details> | "id" | null)[]; heads: string[] },
): { id: string; said: Said<Details>[] } {
  const texts = cells.map((cell) => withoutGuard(cell).trim());
  const said = columns.flatMap((field, at) => {
    const cell = texts[at] ?? "";
    if (!field || field === "id" || cell === "") return [];
    return [{ head: heads[at]?.trim() ?? "", cell, field }];
  });
  return { id: texts[columns.indexOf("id")] ?? "", said };
}

/** A thing as a line says it; what says the same as before stays the very same. */
function applied<Details>(
  thing: Details,
  said: Said<Details>[],
  zone: string,
  unread: (one: Said<Details>) => void = () => {},
): Details {
  return said.reduce((before, one) => {
    const taken = one.field.take(before, one.cell, zone);
    if (taken === null) unread(one);
    const isOther = taken !== null && one.field.says(taken, zone) !== one.field.says(before, zone);
    return isOther ? taken : before;
  }, thing);
}

function changesOf<Details>(
  before: Details,
  after: Details,
  { fields, zone }: { fields: ListField<Details>[]; zone: string },
): ListChange[] {
  return fields.filter(isOwnColumn).flatMap(({ label, lang, says }) => {
    const [from, to] = [says(before, zone), says(after, zone)];
    return from === to ? [] : [{ label, lang, from, to }];
  });
}

function namesOf(details: ListDetails[ListKind]): string {
  return [folded(details.name.zh), folded(details.name.en), mailOf(details)].join("/");
}

function columnOf<Details>(head: string, fields: ListField<Details>[]) {
  const said = plain(head);
  if (said === "id" || said === "编号") return "id";
  return fields.find(({ column, heads }) => [column, ...heads].map(plain).includes(said)) ?? null;
}

function plain(head: string): string {
  return folded(head).replace(/[\s_\-:：*()（）]/g, "");
}

/** Finds whom a line is about: nobody yet, one, or too many to tell. */
function finder<K extends ListKind>(things: ListedThing<K>[]) {
  const byKey = new Map(things.map((thing) => [thing.key, thing]));
  const byMail = grouped(things, ({ details }) => [mailOf(details)]);
  const byName = grouped(things, ({ details: { name } }) => [folded(name.zh), folded(name.en)]);
  return (id: string, said: ListDetails[K]): ListedThing<K> | "several" | null => {
    const byId = byKey.get(id);
    if (byId) return byId;
    const mailed = byMail.get(mailOf(said)) ?? [];
    if (mailed.length === 1) return mailed[0] ?? null;
    const names = [folded(said.name.zh), folded(said.name.en)].filter((name) => name !== "");
    const named = new Set(names.flatMap((name) => byName.get(name) ?? []));
    if (named.size > 1) return "several";
    return [...named][0] ?? null;
  };
}

function mailOf(details: ListDetails[ListKind]): string {
  return "email" in details ? details.email : "";
}

function grouped<T>(all: T[], of: (one: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const name of new Set(of(one))) {
      if (name !== "") groups.set(name, [...(groups.get(name) ?? []), one]);
    }
  }
  return groups;
}

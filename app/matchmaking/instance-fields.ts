/** Most of everything that a file may name. */
export const most = { people: 50_000, slots: 500, pairs: 1_000_000, worth: 1_000_000, places: 50 };

/** The fields of a file, not yet looked at. */
export type Fields = Record<string, unknown>;

/** A field that is not what it has to be. */
export class WrongField extends Error {
  constructor(
    readonly field: string,
    readonly rule: string,
  ) {
    super(`${field} ${rule}`);
  }
}

/** A list, of so many entries where a length is said. Throws `WrongField`. */
export function list(fields: Fields, field: string, length?: number): unknown[] {
  return listIn(fields[field], field, length);
}

/** The same of a value that stands at a place. */
export function listIn(found: unknown, place: string, length?: number): unknown[] {
  if (!Array.isArray(found)) throw new WrongField(place, "must be a list.");
  if (length !== undefined && found.length !== length) {
    throw new WrongField(place, `must have ${length} entries; it has ${found.length}.`);
  }
  if (found.length > most.pairs) {
    throw new WrongField(place, `must have at most ${most.pairs} entries.`);
  }
  return found;
}

/** A list of whole numbers, of so many entries; nothing where the field is not there. */
export function numbersOrNone(
  fields: Fields,
  field: string,
  { length, from, to }: { length: number; from: number; to: number },
): number[] | undefined {
  if (fields[field] === undefined) return undefined;
  return list(fields, field, length).map((it, at) => number(it, `${field}[${at}]`, from, to));
}

/** A whole number in a field. */
export function whole(fields: Fields, field: string, least: number, atMost: number): number {
  return number(fields[field], field, least, atMost);
}

/** A whole number at a place. */
export function number(found: unknown, place: string, least: number, atMost: number): number {
  if (typeof found === "number" && Number.isInteger(found) && found >= least && found <= atMost) {
    return found;
  }
  throw new WrongField(place, `must be a whole number from ${least} to ${atMost}.`);
}

/** Refuses what was there before under the same key. */
export function once(
  seen: Map<number | string, number>,
  entry: { key: number | string; at: number; field: string; what: string },
): void {
  const before = seen.get(entry.key);
  if (before !== undefined) {
    throw new WrongField(
      `${entry.field}[${entry.at}]`,
      `is the same ${entry.what} as ${entry.field}[${before}].`,
    );
  }
  seen.set(entry.key, entry.at);
}

/** The name of an event, empty where it has none. */
export function nameOf({ name }: Fields): string {
  if (name === undefined) return "";
  if (typeof name !== "string" || name.length > 200) {
    throw new WrongField("name", "must be a text of at most 200 characters.");
  }
  return name;
}

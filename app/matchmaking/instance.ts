import { ok, type Result, refused } from "#app/lib/result.ts";

/** Two people who may meet: what it is worth, and whether both accepted a request for it. */
export type InstancePair = { a: number; b: number; w: number; accepted: boolean };

/**
 * An event to plan, as a file holds it. People, slots and tables count from 0; `free` has a row of
 * `slots` flags a person; the first `hosts` people are those who keep their table if they can.
 */
export type Instance = {
  name: string;
  people: number;
  hosts: number;
  slots: number;
  slotsPerDay: number;
  tables: number[];
  caps: number[];
  free: Uint8Array;
  pairs: InstancePair[];
  /** Whether a plan holds all pairs, or those that are worth most. */
  holds: "all" | "best";
};

const mostPeople = 50_000;
const mostSlots = 500;
const mostPairs = 1_000_000;
const mostWorth = 1_000_000;

class WrongField extends Error {
  constructor(
    readonly field: string,
    readonly rule: string,
  ) {
    super(`${field} ${rule}`);
  }
}

/**
 * Reads an event of investors and companies, or one of given meetings between anyone (`meetings`).
 * Refuses the first field that is wrong, with its name and what it has to be.
 */
export function readInstance(file: unknown): Result<Instance, "wrong_field"> {
  try {
    if (typeof file !== "object" || file === null || Array.isArray(file)) {
      throw new WrongField("The file", "must be an object.");
    }
    const fields = file as Record<string, unknown>;
    return ok("meetings" in fields ? givenMeetings(fields) : twoSides(fields));
  } catch (error) {
    if (!(error instanceof WrongField)) throw error;
    return refused("wrong_field", { field: error.field, rule: error.rule });
  }
}

function twoSides(fields: Record<string, unknown>): Instance {
  const hosts = whole(fields, "nInvestors", 0, mostPeople);
  const people = hosts + whole(fields, "nCompanies", 0, mostPeople);
  const slots = whole(fields, "slots", 1, mostSlots);
  const slotsPerDay =
    fields.slotsPerDay === undefined ? slots : whole(fields, "slotsPerDay", 1, slots);
  if (fields.days !== undefined) {
    const days = whole(fields, "days", 1, mostSlots);
    if (days * slotsPerDay !== slots) throw new WrongField("days", `must make ${slots} slots.`);
  }
  const tables = whole(fields, "tables", 1, mostPeople);
  const caps = list(fields, "cap", people).map((cap, p) => number(cap, `cap[${p}]`, 0, mostSlots));
  return {
    name: nameOf(fields),
    people,
    hosts,
    slots,
    slotsPerDay,
    tables: new Array<number>(slots).fill(tables),
    caps,
    free: availability(fields, people, slots),
    pairs: pairsOf(fields, hosts, people),
    holds: "best",
  };
}

function pairsOf(fields: Record<string, unknown>, hosts: number, people: number): InstancePair[] {
  const field = "pairs_i_c_w_accepted";
  const seen = new Map<number, number>();
  return list(fields, field).map((row, at) => {
    const place = `${field}[${at}]`;
    if (!Array.isArray(row) || row.length !== 4)
      throw new WrongField(place, "must be four numbers.");
    const a = number(row[0], `${place}[0]`, 0, hosts - 1);
    const b = number(row[1], `${place}[1]`, hosts, people - 1);
    const w = number(row[2], `${place}[2]`, 0, mostWorth);
    const accepted = number(row[3], `${place}[3]`, 0, 1) === 1;
    once(seen, { key: a * people + b, at, place, field });
    return { a, b, w, accepted };
  });
}

function givenMeetings(fields: Record<string, unknown>): Instance {
  const people = whole(fields, "P", 1, mostPeople);
  const slots = whole(fields, "T", 1, mostSlots);
  const tables = whole(fields, "L", 1, mostPeople);
  const free = availability(fields, people, slots);
  const seen = new Map<number, number>();
  const rows = list(fields, "meetings");
  if (fields.M !== undefined) {
    const count = whole(fields, "M", 0, mostPairs);
    if (count !== rows.length)
      throw new WrongField("M", `must be ${rows.length}, as many as meetings.`);
  }
  const pairs = rows.map((row, at) => {
    const place = `meetings[${at}]`;
    if (!Array.isArray(row) || row.length !== 2) throw new WrongField(place, "must be two people.");
    const p = number(row[0], `${place}[0]`, 0, people - 1);
    const q = number(row[1], `${place}[1]`, 0, people - 1);
    if (p === q) throw new WrongField(place, "must be two people, not one twice.");
    const [a, b] = [Math.min(p, q), Math.max(p, q)];
    once(seen, { key: a * people + b, at, place, field: "meetings" });
    return { a, b, w: 1, accepted: true };
  });
  return {
    name: nameOf(fields),
    people,
    hosts: people,
    slots,
    slotsPerDay: slots,
    tables: new Array<number>(slots).fill(tables),
    caps: new Array<number>(people).fill(slots),
    free,
    pairs,
    holds: "all",
  };
}

function once(
  seen: Map<number, number>,
  pair: { key: number; at: number; place: string; field: string },
) {
  const before = seen.get(pair.key);
  if (before !== undefined) {
    throw new WrongField(pair.place, `is the same pair as ${pair.field}[${before}].`);
  }
  seen.set(pair.key, pair.at);
}

function availability(fields: Record<string, unknown>, people: number, slots: number): Uint8Array {
  const free = new Uint8Array(people * slots);
  list(fields, "availHex", people).forEach((hex, p) => {
    const place = `availHex[${p}]`;
    if (typeof hex !== "string" || !/^[0-9a-f]{1,200}$/i.test(hex)) {
      throw new WrongField(place, "must be a hexadecimal number as text.");
    }
    const bits = BigInt(`0x${hex}`);
    if (bits >> BigInt(slots)) throw new WrongField(place, `must name none but ${slots} slots.`);
    for (let t = 0; t < slots; t++) free[p * slots + t] = Number((bits >> BigInt(t)) & 1n);
  });
  return free;
}

function nameOf({ name }: Record<string, unknown>): string {
  if (name === undefined) return "";
  if (typeof name !== "string" || name.length > 200) {
    throw new WrongField("name", "must be a text of at most 200 characters.");
  }
  return name;
}

function list(fields: Record<string, unknown>, field: string, length?: number): unknown[] {
  const found = fields[field];
  if (!Array.isArray(found)) throw new WrongField(field, "must be a list.");
  if (length !== undefined && found.length !== length) {
    throw new WrongField(
      field,
      `must have ${length} entries, one a person; it has ${found.length}.`,
    );
  }
  if (found.length > mostPairs)
    throw new WrongField(field, `must have at most ${mostPairs} entries.`);
  return found;
}

function whole(fields: Record<string, unknown>, field: string, least: number, most: number) {
  return number(fields[field], field, least, most);
}

function number(found: unknown, place: string, least: number, most: number): number {
  if (typeof found === "number" && Number.isInteger(found) && found >= least && found <= most) {
    return found;
  }
  throw new WrongField(place, `must be a whole number from ${least} to ${most}.`);
}

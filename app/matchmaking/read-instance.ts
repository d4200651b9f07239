import { ok, type Result, refused } from "#app/lib/result.ts";
import { contradictionsIn, fieldOf } from "./contradictions.ts";
import type { Instance, InstancePair } from "./instance.ts";
import {
  type Fields,
  list,
  listIn,
  most,
  nameOf,
  number,
  once,
  WrongField,
  whole,
} from "./instance-fields.ts";
import { wishesIn } from "./instance-wishes.ts";
import { refuseMisspelled } from "./known-fields.ts";

/**
 * Reads an event of investors and companies, one of people who may all meet each other (`nPeople`),
 * or one of given meetings (`meetings`). Refuses the first field that is wrong, with its name and
 * what it has to be.
 */
export function readInstance(file: unknown): Result<Instance, "wrong_field"> {
  try {
    if (typeof file !== "object" || file === null || Array.isArray(file)) {
      throw new WrongField("The file", "must be an object.");
    }
    const fields = file as Fields;
    const wanted = "nPeople" in fields ? "anyone" : "sides";
    refuseMisspelled(fields, "meetings" in fields ? "meetings" : wanted);
    const instance = "meetings" in fields ? givenMeetings(fields) : wantedMeetings(fields);
    const asked = { ...instance, ...wishesIn(fields, instance) };
    refuseContradiction(asked);
    return ok(asked);
  } catch (error) {
    if (!(error instanceof WrongField)) throw error;
    return refused("wrong_field", { field: error.field, rule: error.rule });
  }
}

function refuseContradiction(instance: Instance) {
  const [first] = contradictionsIn(instance);
  if (first) throw new WrongField(...fieldOf(first));
}

function wantedMeetings(fields: Fields): Instance {
  const anyone = "nPeople" in fields;
  const first = anyone
    ? whole(fields, "nPeople", 0, most.people)
    : whole(fields, "nInvestors", 0, most.people);
  const people = anyone ? first : first + whole(fields, "nCompanies", 0, most.people);
  const slots = whole(fields, "slots", 1, most.slots);
  const slotsPerDay =
    fields.slotsPerDay === undefined ? slots : whole(fields, "slotsPerDay", 1, slots);
  if (fields.days !== undefined) {
    const days = whole(fields, "days", 1, most.slots);
    if (days * slotsPerDay !== slots) throw new WrongField("days", `must make ${slots} slots.`);
  }
  const tables = tablesOf(fields, "tables", slots);
  const caps = list(fields, "cap", people).map((it, p) => number(it, `cap[${p}]`, 0, most.slots));
  return {
    name: nameOf(fields),
    people,
    hosts: first,
    slots,
    slotsPerDay,
    tables,
    caps,
    free: availability(fields, people, slots),
    pairs: anyone ? anyonesPairs(fields, people) : pairsAcross(fields, first, people),
    holds: "best",
  };
}

/** One number for all slots, or one for each. Not a single table is an event without meetings. */
function tablesOf(fields: Fields, field: string, slots: number): number[] {
  if (!Array.isArray(fields[field])) {
    // Where everyone has a table of their own there need be no shared one.
    const least = Array.isArray(fields.booths) ? 0 : 1;
    return new Array<number>(slots).fill(whole(fields, field, least, most.people));
  }
  const counts = list(fields, field, slots).map((it, t) =>
    number(it, `${field}[${t}]`, 0, most.people),
  );
  if (counts.every((count) => count === 0) && !Array.isArray(fields.booths)) {
    throw new WrongField(field, "must have a table in some slot.");
  }
  return counts;
}

function pairsAcross(fields: Fields, hosts: number, people: number): InstancePair[] {
  const field = "pairs_i_c_w_accepted";
  const seen = new Map<number | string, number>();
  return list(fields, field).map((row, at) => {
    const place = `${field}[${at}]`;
    const [i, c, w, accepted] = four(row, place);
    const a = number(i, `${place}[0]`, 0, hosts - 1);
    const b = number(c, `${place}[1]`, hosts, people - 1);
    once(seen, { key: a * people + b, at, field, what: "pair" });
    return { a, b, ...worthOf(w, accepted, place) };
  });
}

function anyonesPairs(fields: Fields, people: number): InstancePair[] {
  const field = "pairs_p_q_w_accepted";
  const seen = new Map<number | string, number>();
  return list(fields, field).map((row, at) => {
    const place = `${field}[${at}]`;
    const [p, q, w, accepted] = four(row, place);
    const both = twoPeople([p, q], place, people);
    once(seen, { key: both.a * people + both.b, at, field, what: "pair" });
    return { ...both, ...worthOf(w, accepted, place) };
  });
}

function givenMeetings(fields: Fields): Instance {
  const people = whole(fields, "P", 1, most.people);
  const slots = whole(fields, "T", 1, most.slots);
  const tables = tablesOf(fields, "L", slots);
  const free = availability(fields, people, slots);
  const seen = new Map<number | string, number>();
  const field = "meetings";
  const rows = list(fields, field);
  if (fields.M !== undefined) {
    const count = whole(fields, "M", 0, most.pairs);
    if (count !== rows.length)
      throw new WrongField("M", `must be ${rows.length}, as many as meetings.`);
  }
  const pairs = rows.map((row, at) => {
    const place = `${field}[${at}]`;
    if (!Array.isArray(row) || row.length !== 2) throw new WrongField(place, "must be two people.");
    const both = twoPeople(row, place, people);
    once(seen, { key: both.a * people + both.b, at, field, what: "pair" });
    return { ...both, w: 1, accepted: true };
  });
  return {
    name: nameOf(fields),
    people,
    hosts: people,
    slots,
    slotsPerDay: slots,
    tables,
    caps: new Array<number>(people).fill(slots * most.places),
    free,
    pairs,
    holds: "all",
  };
}

function four(row: unknown, place: string): unknown[] {
  if (Array.isArray(row) && row.length === 4) return row;
  throw new WrongField(place, "must be four numbers.");
}

function twoPeople([one, other]: unknown[], place: string, people: number) {
  const p = number(one, `${place}[0]`, 0, people - 1);
  const q = number(other, `${place}[1]`, 0, people - 1);
  if (p === q) throw new WrongField(place, "must be two people, not one twice.");
  return { a: Math.min(p, q), b: Math.max(p, q) };
}

function worthOf(w: unknown, accepted: unknown, place: string) {
  return {
    w: number(w, `${place}[2]`, 0, most.worth),
    accepted: number(accepted, `${place}[3]`, 0, 1) === 1,
  };
}

function availability(fields: Fields, people: number, slots: number): Uint8Array {
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
  if (fields.representatives === undefined) return free;
  list(fields, "representatives", people).forEach((said, p) => {
    const place = `representatives[${p}]`;
    const counts = Array.isArray(said) ? listIn(said, place, slots) : null;
    for (let t = 0; t < slots; t++) {
      const count = counts
        ? number(counts[t], `${place}[${t}]`, 0, most.places)
        : number(said, place, 0, most.places);
      if (free[p * slots + t]) free[p * slots + t] = count;
    }
  });
  return free;
}

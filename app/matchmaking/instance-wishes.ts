import type { Instance, InstanceMeeting } from "./instance.ts";
import {
  type Fields,
  list,
  listIn,
  most,
  number,
  numbersOrNone,
  once,
  WrongField,
  whole,
} from "./instance-fields.ts";
import { refuseSlips } from "./known-fields.ts";

type Wishes = Pick<
  Instance,
  | "ids"
  | "tableNumbers"
  | "booths"
  | "buildings"
  | "walk"
  | "floors"
  | "runs"
  | "locks"
  | "previous"
  | "stay"
>;

const mostTables = 1_000_000;

/** What a file says beside its people, slots and pairs; nothing of it has to be there. */
export function wishesIn(fields: Fields, instance: Instance): Wishes {
  const { people, slots } = instance;
  const each = (from: number, to: number) => ({ length: people, from, to });
  const wishes: Wishes = {
    ...said("ids", idsOf(fields, people)),
    ...said("tableNumbers", tableNumbersOf(fields, instance)),
    ...said("booths", numbersOrNone(fields, "booths", each(-1, mostTables))),
    ...said("floors", numbersOrNone(fields, "floor", each(0, most.slots))),
    ...said("runs", numbersOrNone(fields, "run", each(0, most.slots))),
    ...said("locks", meetingsOf(fields, "locks", instance)),
    ...said("previous", meetingsOf(fields, "previous", instance)),
    ...said("stay", stayOf(fields)),
  };
  const buildings = fields.buildings === undefined ? undefined : list(fields, "buildings");
  const walk = fields.walk === undefined ? undefined : whole(fields, "walk", 0, slots);
  return {
    ...wishes,
    ...said("walk", walk),
    ...said(
      "buildings",
      buildings?.map((it, at) => number(it, `buildings[${at}]`, 0, most.people)),
    ),
  };
}

function idsOf(fields: Fields, people: number): string[] | undefined {
  if (fields.ids === undefined) return undefined;
  const seen = new Map<number | string, number>();
  return list(fields, "ids", people).map((id, at) => {
    if (typeof id !== "string" || id === "" || id.length > 200) {
      throw new WrongField(`ids[${at}]`, "must be a text of 1 to 200 characters.");
    }
    once(seen, { key: id, at, field: "ids", what: "name" });
    return id;
  });
}

function tableNumbersOf(fields: Fields, { tables, slots }: Instance): number[][] | undefined {
  const field = "tableNumbers";
  if (fields[field] === undefined) return undefined;
  return list(fields, field, slots).map((row, t) => {
    const place = `${field}[${t}]`;
    const seen = new Map<number | string, number>();
    return listIn(row, place, tables[t]).map((it, at) => {
      const table = number(it, `${place}[${at}]`, 0, mostTables);
      once(seen, { key: table, at, field: place, what: "table" });
      return table;
    });
  });
}

function meetingsOf(
  fields: Fields,
  field: string,
  { people, slots, pairs }: Instance,
): InstanceMeeting[] | undefined {
  if (fields[field] === undefined) return undefined;
  const isPair = new Set(pairs.map(({ a, b }) => a * people + b));
  const seen = new Map<number | string, number>();
  return list(fields, field).map((row, at) => {
    const place = `${field}[${at}]`;
    const found = listIn(row, place);
    if (found.length !== 3 && found.length !== 4) {
      throw new WrongField(place, "must be two people, a slot and, if you like, a table.");
    }
    const p = number(found[0], `${place}[0]`, 0, people - 1);
    const q = number(found[1], `${place}[1]`, 0, people - 1);
    if (p === q) throw new WrongField(place, "must be two people, not one twice.");
    const [a, b] = [Math.min(p, q), Math.max(p, q)];
    once(seen, { key: a * people + b, at, field, what: "pair" });
    // People may have fallen out since they were planned, but not those who stay planned.
    if (field === "locks" && !isPair.has(a * people + b)) {
      throw new WrongField(place, "must be a pair of the event.");
    }
    const slot = number(found[2], `${place}[2]`, 0, slots - 1);
    if (found[3] === undefined) return { a, b, slot };
    return { a, b, slot, table: number(found[3], `${place}[3]`, 0, mostTables) };
  });
}

function stayOf({ stay }: Fields): Instance["stay"] {
  if (stay === undefined) return undefined;
  if (typeof stay !== "object" || stay === null || Array.isArray(stay)) {
    throw new WrongField("stay", "must be an object.");
  }
  refuseSlips(stay as Fields, ["pair", "slot", "move"], "stay.");
  const points = (field: "pair" | "slot" | "move") => {
    const found = (stay as Fields)[field];
    return found === undefined ? 0 : number(found, `stay.${field}`, 0, most.worth);
  };
  return { pair: points("pair"), slot: points("slot"), move: points("move") };
}

function said<K extends string, V>(field: K, value: V | undefined): { [F in K]?: V } {
  return (value === undefined ? {} : { [field]: value }) as { [F in K]?: V };
}

import { type Fields, WrongField } from "./instance-fields.ts";

const ofEvery = [
  "availHex",
  "representatives",
  "ids",
  "tableNumbers",
  "booths",
  "buildings",
  "walk",
  "floor",
  "run",
  "locks",
  "previous",
  "stay",
];

const ofWanted = ["slots", "slotsPerDay", "days", "tables", "cap"];

/** The fields of each kind of file. */
const kinds = {
  meetings: ["P", "M", "T", "L", "meetings"],
  anyone: ["nPeople", "pairs_p_q_w_accepted", ...ofWanted],
  sides: ["nInvestors", "nCompanies", "pairs_i_c_w_accepted", ...ofWanted],
};

/**
 * Refuses a field that is nearly one this kind of file could have and has not, naming that one: a
 * slip would change the plan without a word. What a file says of itself besides is left unread.
 */
export function refuseMisspelled(fields: Fields, kind: keyof typeof kinds): void {
  refuseSlips(fields, [...kinds[kind], ...ofEvery]);
}

/** The same of an object at a place in the file. */
export function refuseSlips(fields: Fields, known: string[], place = ""): void {
  for (const field of Object.keys(fields)) {
    if (known.includes(field)) continue;
    const missing = known.filter((name) => !(name in fields));
    const meant = missing
      .map((name) => ({ name, far: distance(simple(field), simple(name)) }))
      .filter(({ name, far }) => far <= Math.min(3, Math.floor(simple(name).length / 3)))
      .sort((one, other) => one.far - other.far)[0];
    if (!meant) continue;
    throw new WrongField(
      `${place}${field}`,
      `is no field of such a file; is ${place}${meant.name} meant?`,
    );
  }
}

/** A name without what people write in many ways. */
function simple(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** How many letters have to be put in, taken out or changed to make one word the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const change = (row[j] ?? 0) + Number(letter !== other[j]);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

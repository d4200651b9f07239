import type { Instance, InstancePair } from "#app/matchmaking/instance.ts";

/** The kinds of events that the goals of matchmaking are about. */
export const presets = {
  a: { hosts: 100, guests: 260, perDay: 12, tables: 60, caps: [6, 14], sessions: 2, oneDay: 0.25 },
  aTightTables: {
    hosts: 100,
    guests: 260,
    perDay: 12,
    tables: 36,
    caps: [6, 14],
    sessions: 2,
    oneDay: 0.25,
  },
  aTightAvail: {
    hosts: 100,
    guests: 260,
    perDay: 12,
    tables: 60,
    caps: [10, 20],
    sessions: 4,
    oneDay: 0.6,
  },
  b: {
    hosts: 300,
    guests: 2000,
    perDay: 16,
    tables: 150,
    caps: [8, 18],
    sessions: 2,
    oneDay: 0.25,
  },
  bTightTables: {
    hosts: 300,
    guests: 2000,
    perDay: 16,
    tables: 90,
    caps: [8, 18],
    sessions: 2,
    oneDay: 0.25,
  },
  bTightAvail: {
    hosts: 300,
    guests: 2000,
    perDay: 16,
    tables: 150,
    caps: [14, 28],
    sessions: 6,
    oneDay: 0.5,
  },
} as const;

export type Preset = keyof typeof presets;

const sectors = 12;
const guestCaps = [3, 8] as const;

/**
 * An event of investors and companies that were never there: what they are about, how well known
 * companies are, whom each asks, who says yes, and when they are free. A pair that one side declined
 * is none. The same preset and seed make the same event.
 */
export function meetingEvent(preset: Preset, seed: number): Instance {
  const kind = presets[preset];
  const chance = chanceFrom(seed);
  const { hosts, guests, perDay } = kind;
  const people = hosts + guests;
  const slots = 2 * perDay;
  const profiles = Array.from({ length: people }, (_, p) => profileOf(chance, p < hosts ? 3 : 2));
  const caps = profiles.map((_, p) => between(chance, p < hosts ? kind.caps : guestCaps));
  const free = new Uint8Array(people * slots);
  for (let p = 0; p < people; p++) {
    const sessions = p < hosts ? kind.sessions : kind.sessions + 0.7;
    free.set(availability(chance, { ...kind, sessions }), p * slots);
  }
  const candidates = candidatesOf(chance, profiles, hosts);
  return {
    name: `${preset}-${seed}`,
    people,
    hosts,
    slots,
    slotsPerDay: perDay,
    tables: new Array<number>(slots).fill(kind.tables),
    caps,
    free,
    pairs: answered(chance, candidates).filter((pair) => haveCommonSlot(free, slots, pair)),
    holds: "best",
  };
}

type Chance = () => number;
type Profile = { about: Set<number>; stage: number; fame: number };
type Candidate = { a: number; b: number; ofA: number; ofB: number };

function profileOf(chance: Chance, subjects: number): Profile {
  const about = new Set<number>();
  while (about.size < subjects) about.add(Math.floor(chance() ** 1.6 * sectors));
  return { about, stage: Math.floor(chance() * 4), fame: Math.exp(0.75 * normal(chance)) };
}

/** Thirty to eighty for each investor, by what both are about and how well known a company is. */
function candidatesOf(chance: Chance, profiles: Profile[], hosts: number): Candidate[] {
  return profiles.slice(0, hosts).flatMap((host, a) => {
    const guests = profiles.slice(hosts).map((guest, at) => {
      const shared = [...guest.about].filter((it) => host.about.has(it)).length;
      const near = 0.5 ** Math.abs(host.stage - guest.stage);
      const draw = (0.05 + shared) * near * guest.fame;
      // The least of exponential draws: so many without putting one back, by their weights.
      return { b: hosts + at, shared, near, fame: guest.fame, key: -Math.log(chance()) / draw };
    });
    guests.sort((one, other) => one.key - other.key);
    return guests.slice(0, between(chance, [30, 80])).map(({ b, shared, near, fame }) => {
      const fits = 0.15 * Math.min(2, shared) + 0.15 * near;
      return {
        a,
        b,
        ofA: points(fits + 0.1 * Math.min(1, fame / 3) + 0.6 * chance() ** 2 - 0.08),
        ofB: points(fits + 0.7 * chance() ** 2 - 0.08),
      };
    });
  });
}

/** Each asks those they like most; who is liked by the other is accepted more often. */
function answered(chance: Chance, candidates: Candidate[]): InstancePair[] {
  const asked = new Set<Candidate>();
  const byPerson = (side: "a" | "b") => {
    const lists = new Map<number, Candidate[]>();
    for (const it of candidates) lists.set(it[side], [...(lists.get(it[side]) ?? []), it]);
    return [...lists.values()];
  };
  const yes = new Set<Candidate>();
  const no = new Set<Candidate>();
  const ask = (list: Candidate[], count: number, mine: "ofA" | "ofB", theirs: "ofA" | "ofB") => {
    const first = [...list].sort((one, other) => other[mine] - one[mine]).slice(0, count);
    for (const it of first) {
      const said = chance();
      if (asked.has(it)) continue;
      asked.add(it);
      const likes = it[theirs] / 50;
      if (said < 0.2 + 0.6 * likes) yes.add(it);
      else if (said > 0.67 + 0.27 * likes) no.add(it);
    }
  };
  for (const list of byPerson("a")) ask(list, 12, "ofA", "ofB");
  for (const list of byPerson("b")) ask(list, 6, "ofB", "ofA");
  return candidates
    .filter((it) => !no.has(it))
    .map((it) => {
      const { a, b, ofA, ofB } = it;
      const accepted = yes.has(it);
      return { a, b, w: ofA + ofB + (accepted ? 100 : 0), accepted };
    })
    .sort((one, other) => one.a - other.a || one.b - other.b);
}

/** Two days, or one of them; without the keynote of each day and sessions of two slots. */
function availability(
  chance: Chance,
  { perDay, sessions, oneDay }: { perDay: number; sessions: number; oneDay: number },
): Uint8Array {
  const free = new Uint8Array(2 * perDay).fill(1);
  for (const day of [0, 1]) if (chance() < 0.3) free[day * perDay] = 0;
  for (let n = Math.floor(sessions - 0.5 + 5 * chance()); n > 0; n--) {
    free.fill(0, ...twoFrom(Math.floor(chance() * (2 * perDay - 1))));
  }
  if (chance() < oneDay) {
    const gone = chance() < 0.5 ? 0 : perDay;
    free.fill(0, gone, gone + perDay);
  }
  return free;
}

function twoFrom(slot: number): [number, number] {
  return [slot, slot + 2];
}

function haveCommonSlot(free: Uint8Array, slots: number, { a, b }: InstancePair): boolean {
  for (let t = 0; t < slots; t++) if (free[a * slots + t] && free[b * slots + t]) return true;
  return false;
}

function points(part: number): number {
  return Math.min(50, Math.max(0, Math.round(50 * part)));
}

function between(chance: Chance, [least, most]: readonly [number, number]): number {
  return least + Math.floor(chance() * (most - least + 1));
}

function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** Numbers from 0 to below 1, the same for the same seed (xorshift, Marsaglia 2003). */
function chanceFrom(seed: number): Chance {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state / 4_294_967_296;
  };
  for (let n = 0; n < 8; n++) next();
  return next;
}

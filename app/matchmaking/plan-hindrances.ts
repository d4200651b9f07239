import { type Lang, localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import type { PlanFacts } from "./plan-facts.ts";
import { participantsOf } from "./plan-participants.ts";

const hindranceWords = wording({
  zh: {
    noTables: "没有可用的桌位。",
    noSlots: "剩下的会面时段是零：日期都过去了，或者没有设置。",
    nobodyAgreed: "还没有任何双方都同意的会谈。",
    floorAboveCap: (name: string, floor: number, cap: number) =>
      `${name}约定至少 ${floor} 场，但最多只能有 ${cap} 场。`,
    floorAbovePartners: (name: string, floor: number, partners: number) =>
      `${name}约定至少 ${floor} 场，但只有 ${partners} 方与他们互相同意。`,
    floorAboveFree: (name: string, floor: number, free: number) =>
      `${name}约定至少 ${floor} 场，但只有 ${free} 个时段有空。`,
    floorsAboveSeats: (promised: number, seats: number) =>
      `约定的下限合计 ${promised} 场，所有桌位加起来只够 ${seats} 人次。`,
    neverFree: (n: number, names: string) => `${n} 方双方都同意却没有任何空闲时段：${names}。`,
  },
  en: {
    noTables: "There is no table in use.",
    noSlots: "There is no meeting slot left: the days are over, or none is set.",
    nobodyAgreed: "No two parties have agreed to meet yet.",
    floorAboveCap: (name: string, floor: number, cap: number) =>
      `${name} is promised ${floor} meetings and takes at most ${cap}.`,
    floorAbovePartners: (name: string, floor: number, partners: number) =>
      `${name} is promised ${floor} meetings, and only ${partners} agreed to meet them.`,
    floorAboveFree: (name: string, floor: number, free: number) =>
      `${name} is promised ${floor} meetings and is free in ${free} slots.`,
    floorsAboveSeats: (promised: number, seats: number) =>
      `${promised} places are promised, and all tables together have ${seats}.`,
    neverFree: (n: number, names: string) =>
      `${n} agreed to meet somebody and are never free: ${names}.`,
  },
});

/** How many names one sentence lists. */
const mostNames = 5;

/**
 * What keeps a plan from being made, or from keeping what was promised, each as a sentence: no
 * tables, slots or agreed pairs; floors above a cap, above who agreed, above free slots, and all
 * together above the seats there are; and who is never free.
 */
export function planHindrances(facts: PlanFacts, lang: Lang): string[] {
  const t = hindranceWords[lang];
  const found: string[] = [];
  const tables = facts.tables.filter(({ outOfOrder }) => !outOfOrder).length;
  const open = facts.slots.filter((_, at) =>
    [...facts.people.values()].some(({ free }) => free[at]),
  );
  if (tables === 0) found.push(t.noTables);
  if (facts.people.size > 0 && open.length === 0) found.push(t.noSlots);
  if (facts.pairs.length === 0) found.push(t.nobodyAgreed);

  const nameOf = (id: string) => localized(facts.parties.get(id)?.name ?? { zh: "", en: "" }, lang);
  const partners = new Map<string, number>();
  for (const { a, b } of facts.pairs) {
    for (const id of [a, b]) partners.set(id, (partners.get(id) ?? 0) + 1);
  }
  const seatsFree = (partyId: string) =>
    (facts.members.get(partyId) ?? []).reduce(
      (sum, id) => sum + (facts.people.get(id)?.free.filter(Boolean).length ?? 0),
      0,
    );
  const { participants } = participantsOf(facts, new Set());
  let promised = 0;
  for (const [id, { least }] of facts.limits) {
    if (!least || !facts.members.has(id)) continue;
    promised += least;
    const own = participants.filter(({ partyId }) => partyId === id);
    const cap = own.reduce((sum, one) => sum + one.cap, 0);
    const agreed = partners.get(id) ?? 0;
    const free = seatsFree(id);
    if (own.length > 0 && least > cap) found.push(t.floorAboveCap(nameOf(id), least, cap));
    if (least > agreed) found.push(t.floorAbovePartners(nameOf(id), least, agreed));
    else if (least > free) found.push(t.floorAboveFree(nameOf(id), least, free));
  }
  const seats = 2 * tables * open.length;
  if (promised > seats) found.push(t.floorsAboveSeats(promised, seats));
  const never = [...partners.keys()].filter((id) => seatsFree(id) === 0).map(nameOf);
  if (never.length > 0 && open.length > 0) {
    const names = never.slice(0, mostNames).join(lang === "zh" ? "、" : ", ");
    found.push(t.neverFree(never.length, never.length > mostNames ? `${names} …` : names));
  }
  return found;
}

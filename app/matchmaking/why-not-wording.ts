import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { clockOf, dayOf, formatDay, type Instant } from "#app/lib/time.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { NamedChange, PlanReason, SaidReason } from "./plan-reasons.ts";

/** Why a meeting is not there, for organizers and, kindly, for people. */
export const whyWords = wording({
  zh: {
    reasons: {
      takes_no_meetings: "有一方不再接受会谈（已到上限）",
      no_common_slot: "双方没有共同的空闲时段",
      outbid: "双方的时间留给了别的会谈",
      crowded_out: "双方都有空的时段已经排满",
      never_free: "没有任何空闲时段",
      no_pair: "没有任何一方与其互相同意",
      time_gone: "双方约好的时间排不下",
      no_consent: "双方不再都同意",
      party_gone: "有一方已没有人参加",
    },
    outbid: {
      more: (worth: number, cost: number) =>
        `这场值 ${worth} 分；双方的时间和桌位留给别的会谈值 ${cost} 分，多 ${cost - worth} 分`,
      same: (worth: number) => `这场值 ${worth} 分；双方的时间和桌位留给别的会谈也正好值这么多`,
      less: (worth: number) => `这场值 ${worth} 分，并不低；但要腾出位置，得拿掉合起来更值的会谈`,
    },
    full: (names) => `${names}的场次已到上限。`,
    free: (name: string, when: string) => `${name}空出 ${when}`,
    cap: (name: string, to: number) => `${name}的上限提高到 ${to} 场`,
    table: (when: string) => `${when} 加一张桌`,
    worth: (by: number) => `这场的分值提高 ${by} 分`,
    worthOne: (by: number) => `其中一场的分值提高 ${by} 分`,
    pair: (name: string) => `${name}与别人互相同意一场`,
    time: "双方另约一个时间，或任何时间都可以",
    anew: "双方重新约定见面",
    speaker: (name: string) => `${name}有人出席`,
    and: "，并且",
    both: "和",
    kindly: {
      takes_no_meetings: "有一方的会谈已经排满。",
      no_common_slot: "你们还没有同时有空的时段。",
      outbid: "想见你们双方的人都很多，这一场这次没能排进去。",
      crowded_out: "你们都有空的时段已经排满。",
      never_free: "您还没有空闲的时段，所以排不了会谈。",
      no_pair: "还没有与别人互相同意的请求。",
      time_gone: "你们约好的时间排不下了。",
    },
    ownFree: (when: string) => `如果您 ${when} 有空，就能排上。`,
    ownCap: (to: number) => `如果您愿意最多见 ${to} 场，就有机会排上。`,
    ownWish: "标为“一定要见”会提高排上的机会。",
    atMost: "您的场次已到主办方规定的上限。",
    ownFull: "您的场次已到上限；在“空闲时间”里调高，就多一些机会。",
    laterChance: "有空位时还会再安排，您的请求仍然有效。",
    ownTime: "取消这个请求，再约一个时间或“任何时间都可以”，就有机会排上。",
    ownPair: "去看看推荐，或答复等着您的请求。",
  },
  en: {
    reasons: {
      takes_no_meetings: "One side takes no more meetings",
      no_common_slot: "No common free slot",
      outbid: "Their time went to other meetings",
      crowded_out: "The slots that suit both are full",
      never_free: "Never free",
      no_pair: "Nobody has agreed to meet them",
      time_gone: "The time the two agreed on is not to be had",
      no_consent: "They no longer both agree",
      party_gone: "Nobody takes part for one side any more",
    },
    outbid: {
      more: (worth: number, cost: number) =>
        `This meeting counts ${worth}; the time of the two and a table count ${cost} with others, ${cost - worth} more`,
      same: (worth: number) =>
        `This meeting counts ${worth}; the time of the two and a table count just as much with others`,
      less: (worth: number) =>
        `This meeting counts ${worth}, which is not little; but making room for it would take meetings that count more together`,
    },
    full: (names: string, n: number) =>
      `${names} ${plural(n, "has", "have")} as many meetings as they take. `,
    free: (name: string, when: string) => `${name} frees ${when}`,
    cap: (name: string, to: number) => `${name} takes up to ${to} meetings`,
    table: (when: string) => `one more table, ${when}`,
    worth: (by: number) => `this meeting counts ${by} more`,
    worthOne: (by: number) => `one of their meetings counts ${by} more`,
    pair: (name: string) => `${name} agrees to meet somebody`,
    time: "the two agree on another time, or on any",
    anew: "the two agree to meet anew",
    speaker: (name: string) => `somebody takes part for ${name}`,
    and: ", and ",
    both: " and ",
    kindly: {
      takes_no_meetings: "One of you has as many meetings as they take.",
      no_common_slot: "There is no time yet at which both of you are free.",
      outbid: "Many want to meet either of you, and this one did not fit in this time.",
      crowded_out: "The times that suit you both are full.",
      never_free: "You have no free times yet, so nothing could be placed.",
      no_pair: "No request of yours is agreed to yet.",
      time_gone: "The time you agreed on is not to be had any more.",
    },
    ownFree: (when: string) => `If you were free ${when}, it would fit.`,
    ownCap: (to: number) => `If you took up to ${to} meetings, it might fit.`,
    ownWish: "“Must meet” makes it more likely.",
    atMost: "You have as many meetings as the organizers allow.",
    ownFull:
      "You have as many meetings as you take; a higher limit under “When free” gives it a better chance.",
    laterChance: "If a place comes free it may still be placed; your request stands.",
    ownTime: "Cancel this request and agree on another time, or on any; then it may fit.",
    ownPair: "Have a look at the suggestions, or answer who asked you.",
  },
});

type Names = (partyId: string) => Localized;

/** A slot as people say it: day and clock. */
export function slotName(at: Instant, { zone, lang }: { zone: string; lang: Lang }): string {
  return `${formatDay(dayOf(at, zone), lang)} ${clockOf(at, zone)}`;
}

/** The reason of a pair or party, and what would help, for organizers. */
export function reasonForOrganizer(
  given: PlanReason,
  { names, zone, lang }: { names: Names; zone: string; lang: Lang },
): { reason: string; helps: string } {
  const t = whyWords[lang];
  const { reason, changes, full } = given;
  const nameOf = (id: string) => localized(names(id), lang);
  const sentence = (change: NamedChange) => {
    if (change.kind === "free") {
      return t.free(nameOf(change.partyId), slotName(change.startsAt, { zone, lang }));
    }
    if (change.kind === "cap") return t.cap(nameOf(change.partyId), change.to);
    if (change.kind === "table") return t.table(slotName(change.startsAt, { zone, lang }));
    if (change.kind === "pair") return t.pair(nameOf(change.partyId));
    if (change.kind === "speaker") return t.speaker(nameOf(change.partyId));
    if (change.kind === "time" || change.kind === "anew") return t[change.kind];
    return given.bPartyId === null ? t.worthOne(change.by) : t.worth(change.by);
  };
  const said =
    reason === "outbid" && given.bPartyId !== null ? outbid(given, lang) : t.reasons[reason];
  const isFull = full.length > 0 && reason === "outbid";
  return {
    reason: isFull ? t.full(full.map(nameOf).join(t.both), full.length) + said : said,
    helps: begun(changes.map(sentence).join(t.and)),
  };
}

/** A sentence with its first letter as sentences have it. */
function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * What a meeting counts beside what its two people's time and its table count with others: what
 * would have to go for it where that is known, else what they cost.
 */
function outbid({ worth, cost, changes }: PlanReason, lang: Lang): string {
  const { more, same, less } = whyWords[lang].outbid;
  const raise = changes.find((change) => change.kind === "worth");
  const elsewhere = raise ? worth + raise.by - 1 : cost;
  if (elsewhere > worth) return more(worth, elsewhere);
  return elsewhere === worth ? same(worth) : less(worth);
}

/**
 * The same for someone of one side: their own part of what would help and nothing of the other's
 * calendar, limits or worth; and nothing of a limit that is not theirs to raise.
 */
export function reasonForPerson(
  { reason, full, changes }: SaidReason,
  {
    partyId,
    mayRaise,
    zone,
    lang,
  }: { partyId: string; mayRaise: boolean; zone: string; lang: Lang },
): string {
  const t = whyWords[lang];
  const own = changes.flatMap((change) => {
    if (change.kind === "free" && change.partyId === partyId) {
      return [t.ownFree(slotName(change.startsAt, { zone, lang }))];
    }
    if (change.kind === "cap" && change.partyId === partyId) {
      return [mayRaise ? t.ownCap(change.to) : t.atMost];
    }
    if (change.kind === "pair" && change.partyId === partyId) return [t.ownPair];
    if (change.kind === "time") return [t.ownTime];
    if (change.kind !== "worth") return [];
    if (full.includes(partyId)) return [mayRaise ? t.ownFull : t.atMost];
    return [t.ownWish];
  });
  const rest = changes.length === 1 && own.length === 1 ? own : [t.laterChance];
  return [t.kindly[reason], ...rest].join(lang === "zh" ? "" : " ");
}

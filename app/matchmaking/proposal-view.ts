import type { Event } from "#app/event/events.ts";
import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { dayOf, formatDay, type Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { planChanges } from "./plan-changes.ts";
import { planFacts } from "./plan-facts.ts";
import { planGain } from "./plan-gain.ts";
import type { PlannedMeeting } from "./plan-names.ts";
import { reasonsBesides, reasonsOfPlan } from "./plan-reasons.ts";
import type { MeetingTable } from "./plan-settings.ts";
import { planWords } from "./plan-wording.ts";
import type { WholeProposal } from "./proposals.ts";
import { proposedMeetings } from "./proposed-meetings.ts";
import { stillHolds } from "./still-holds.ts";
import { reasonForOrganizer, slotName } from "./why-not-wording.ts";

/** How many lines one list of the page shows; the rest is in its file. */
const mostLines = 30;

/**
 * All that an organizer sees of a plan: how good it is, where a table or slot pays, why requests have no
 * meeting, and what publishing it now would change.
 */
export async function proposalView(
  db: Reader,
  {
    event,
    proposal,
    lang,
    now,
  }: { event: Event; proposal: WholeProposal; lang: Lang; now: Instant },
) {
  const { names, input, output } = proposal;
  const facts = await planFacts(db, event, now);
  const { zone } = event;
  const nameOf = (id: string) => facts.parties.get(id)?.name ?? { zh: "", en: "" };
  const { holds, fails } = stillHolds(facts, proposedMeetings(proposal, facts.fixed));
  const { add, move, cancel, kept } = planChanges(facts.open, holds);
  const asItIs = facts.open.map(({ meeting, sitters }) => ({ ...meeting, sitters }));
  const stays = stillHolds(facts, asItIs);
  const noLonger = new Map(stays.fails.map(({ meeting, why }) => [meeting.pair, why]));
  const tables = new Map(facts.tables.map((table) => [table.id, table]));
  const placeOf = (it: { startsAt: Instant; tableId: string | null }) => ({
    when: slotName(it.startsAt, { zone, lang }),
    where: tableName(tables.get(it.tableId ?? ""), lang),
  });
  const lineOf = (kind: "add" | "move" | "cancel", pair: Pair, was: Place, to: Place) => ({
    key: pair.pair,
    kind,
    ...sidesOf(pair, nameOf),
    before: was && placeOf(was),
    after: to && placeOf(to),
    why: kind === "cancel" ? (noLonger.get(pair.pair) ?? ("gave_way" as const)) : null,
  });
  const concerned = new Set(
    [...add.map(({ planned }) => planned), ...move.map(({ to }) => to)]
      .flatMap(({ sitters }) => sitters)
      .concat([...move, ...cancel].flatMap(({ sitters }) => sitters))
      .map(({ personId }) => personId),
  );
  return {
    bars: loadBars(input.people, output.meetings),
    worthTables: output.prices.tau.flatMap((points, t) => {
      const slot = names.slots[t];
      return slot && points > 0 ? [{ slot: slotName(slot.startsAt, { zone, lang }), points }] : [];
    }),
    worthSlots: output.more.slots.flatMap((points, day) => {
      const first = names.slots.slice(day * input.slotsPerDay).find((slot) => slot !== null);
      return first && points > 0
        ? [{ day: formatDay(dayOf(first.startsAt, zone), lang), points }]
        : [];
    }),
    whyNot: whyNotLines(proposal, { nameOf, zone, lang }),
    counts: {
      add: add.length,
      move: move.length,
      cancel: cancel.length,
      kept: kept.length,
      people: concerned.size,
    },
    gain: planGain(proposal, { kept: stays.holds, planned: holds }),
    changes: [
      ...move.map(({ meeting, to }) => lineOf("move", meeting, meeting, to)),
      ...cancel.map(({ meeting }) => lineOf("cancel", meeting, meeting, null)),
      ...add.map(({ planned }) => lineOf("add", planned, null, planned)),
    ].slice(0, mostLines),
    fails: fails.map(({ meeting, why }) => ({
      key: meeting.pair,
      ...sidesOf(meeting, nameOf),
      ...placeOf(meeting),
      why,
    })),
  };
}

export type ProposalView = Awaited<ReturnType<typeof proposalView>>;

/** Each unserved request and each party without a meeting, with its reason in words. */
export function whyNotLines(
  proposal: Pick<WholeProposal, "names" | "input" | "output">,
  { nameOf, zone, lang }: { nameOf(id: string): Localized; zone: string; lang: Lang },
) {
  return [...reasonsOfPlan(proposal), ...reasonsBesides(proposal.names)].map((reason) => ({
    key: reason.pair,
    kind: reason.reason,
    a: nameOf(reason.aPartyId),
    b: reason.bPartyId === null ? null : nameOf(reason.bPartyId),
    ...reasonForOrganizer(reason, { names: nameOf, zone, lang }),
  }));
}

/** A table as organizers call it. */
export function tableName(
  table: Pick<MeetingTable, "room" | "number"> | undefined,
  lang: Lang,
): string {
  const t = planWords[lang];
  return table ? t.table(localized(table.room, lang), table.number) : t.noTable;
}

type Pair = Pick<PlannedMeeting, "pair" | "aPartyId" | "bPartyId">;
type Place = Pick<PlannedMeeting, "startsAt" | "tableId"> | null;

function sidesOf({ aPartyId, bPartyId }: Pair, nameOf: (id: string) => Localized) {
  return { a: nameOf(aPartyId), b: nameOf(bPartyId) };
}

/** How many participants have no meeting, one, two … */
function loadBars(people: number, meetings: [number, number, number, number][]) {
  const loads = new Array<number>(people).fill(0);
  for (const [i, c] of meetings) {
    loads[i] = (loads[i] ?? 0) + 1;
    loads[c] = (loads[c] ?? 0) + 1;
  }
  const most = loads.reduce((max, load) => Math.max(max, load), 0);
  return Array.from({ length: most + 1 }, (_, n) => ({
    label: String(n),
    value: loads.filter((load) => load === n).length,
  }));
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Attempt,
  decide,
  type ListRules,
  mayEnter,
  neverScanned,
  type TicketFacts,
} from "#app/checkin/admission.ts";
import { type Passage, presenceAfter } from "#app/checkin/presence.ts";
import {
  type ListReason,
  listReasons,
  pretixReasons,
  readFaults,
  refusalReasons,
} from "#app/checkin/refusal-reasons.ts";

const opens = Date.parse("2026-11-24T08:00Z");
const closes = Date.parse("2026-11-24T18:00Z");
const noon = Date.parse("2026-11-24T12:00Z");

const ticket: TicketFacts = {
  eventId: "westbund",
  ticketTypeId: "standard",
  canceled: false,
  replaced: false,
  blocked: false,
  approved: true,
  paid: true,
};
const list: ListRules = {
  eventId: "westbund",
  ticketTypeIds: new Set(["standard"]),
  opensAt: opens,
  closesAt: closes,
  allowReentry: false,
  allowMultiple: false,
  includeUnpaid: false,
};
const entered = { at: noon - 60_000, gateId: "north", deviceId: "phone" };
const inside = { entries: 1, present: true, lastEntry: entered };
const attempt: Attempt = { ticket, list, kind: "entry", presence: neverScanned, now: noon };

describe("an entry", () => {
  test("of a ticket on the list in its hours is admitted", () => {
    expect(decide(attempt)).toEqual({ result: "admitted" });
  });

  test.each<[ListReason, Partial<Attempt>]>([
    ["not_ours", { ticket: "not_ours" }],
    ["misread", { ticket: "misread" }],
    ["unknown", { ticket: "unknown" }],
    ["other_event", { ticket: { ...ticket, eventId: "northbund" } }],
    ["canceled", { ticket: { ...ticket, canceled: true } }],
    ["replaced", { ticket: { ...ticket, replaced: true } }],
    ["blocked", { ticket: { ...ticket, blocked: true } }],
    ["not_approved", { ticket: { ...ticket, approved: false } }],
    ["too_early", { now: opens - 1 }],
    ["too_late", { now: closes }],
    ["other_type", { ticket: { ...ticket, ticketTypeId: "workshop" } }],
    ["unpaid", { ticket: { ...ticket, paid: false } }],
  ])("is refused as %s", (reason, change) => {
    expect(decide({ ...attempt, ...change })).toEqual({ result: "refused", reason, since: null });
  });

  test("of a ticket that is in says since when and at which gate", () => {
    expect(decide({ ...attempt, presence: inside })).toEqual({
      result: "refused",
      reason: "already_in",
      since: entered,
    });
  });

  test("of an unpaid ticket is admitted where the list includes them", () => {
    const generous = { ...list, includeUnpaid: true };
    expect(decide({ ...attempt, list: generous, ticket: { ...ticket, paid: false } })).toEqual({
      result: "admitted",
    });
  });

  test("after an exit is admitted only where the list allows it", () => {
    const out = { ...inside, present: false };
    const back = { ...list, allowReentry: true };
    expect(decide({ ...attempt, presence: out })).toMatchObject({ reason: "already_in" });
    expect(decide({ ...attempt, presence: out, list: back })).toEqual({ result: "admitted" });
    expect(decide({ ...attempt, presence: inside, list: back })).toMatchObject({
      reason: "already_in",
    });
  });
});

describe("whatever is known of a ticket and its list", () => {
  test("an entry is refused for the first reason in the order, or admitted when none holds", () => {
    fc.assert(
      fc.property(attempts, (any) => {
        const first = listReasons.find((reason) => holds[reason](any)) ?? null;
        const decision = decide({ ...any, kind: "entry" });
        expect(decision.result === "refused" ? decision.reason : null).toBe(first);
      }),
      { numRuns: 2000 },
    );
  });

  test("an exit of a ticket of this event is always recorded", () => {
    fc.assert(
      fc.property(attempts, (any) => {
        const known = typeof any.ticket !== "string" && any.ticket.eventId === any.list.eventId;
        expect(decide({ ...any, kind: "exit" }).result === "exited").toBe(known);
      }),
    );
  });

  test("single-entry lists admit a ticket once, re-entry lists never twice without an exit", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("entry", "exit")), fc.boolean(), (kinds, reentry) => {
        const rules = { allowMultiple: false, allowReentry: reentry };
        const passages: Passage[] = [];
        for (const kind of kinds) {
          if (kind === "entry" && !mayEnter(rules, presenceAfter(passages))) continue;
          passages.push({ kind: kind as "entry" | "exit", ...entered });
        }
        const entries = passages.filter((passage) => passage.kind === "entry");
        if (!reentry) expect(entries.length).toBeLessThanOrEqual(1);
        for (const [i, passage] of passages.entries()) {
          if (passage.kind === "entry") expect(passages[i - 1]?.kind).not.toBe("entry");
        }
      }),
    );
  });

  test("a list with multiple entries never says already in", () => {
    fc.assert(
      fc.property(attempts, (any) => {
        const decision = decide({ ...any, list: { ...any.list, allowMultiple: true } });
        expect(decision).not.toMatchObject({ reason: "already_in" });
      }),
    );
  });
});

test("every reason has a name in pretix's words", () => {
  expect(Object.keys(pretixReasons).sort()).toEqual([...refusalReasons].sort());
});

/** Each reason on its own, written apart from the order in which they are asked. */
const holds: Record<ListReason, (any: Attempt) => boolean> = {
  not_ours: ({ ticket }) => ticket === "not_ours",
  misread: ({ ticket }) => ticket === "misread",
  unknown: ({ ticket }) => ticket === "unknown",
  other_event: ofTicket((known, { list }) => known.eventId !== list.eventId),
  canceled: ofTicket((known) => known.canceled),
  replaced: ofTicket((known) => known.replaced),
  blocked: ofTicket((known) => known.blocked),
  not_approved: ofTicket((known) => !known.approved),
  too_early: ofTicket((_, { list, now }) => list.opensAt !== null && now < list.opensAt),
  too_late: ofTicket((_, { list, now }) => list.closesAt !== null && now >= list.closesAt),
  other_type: ofTicket((known, { list }) => !list.ticketTypeIds.has(known.ticketTypeId)),
  unpaid: ofTicket((known, { list }) => !known.paid && !list.includeUnpaid),
  already_in: ofTicket(
    (_, { list, presence }) =>
      !list.allowMultiple &&
      presence.entries > 0 &&
      !(list.allowReentry && presence.present === false),
  ),
};

function ofTicket(rule: (known: TicketFacts, any: Attempt) => boolean) {
  return (any: Attempt) => typeof any.ticket !== "string" && rule(any.ticket, any);
}

const often = (weight: number) => fc.integer({ min: 0, max: 9 }).map((n) => n < weight);
const attempts: fc.Arbitrary<Attempt> = fc.record({
  ticket: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...readFaults) },
    {
      weight: 9,
      arbitrary: fc.record({
        eventId: often(9).map((same) => (same ? "westbund" : "northbund")),
        ticketTypeId: often(7).map((listed) => (listed ? "standard" : "workshop")),
        canceled: often(2),
        replaced: often(2),
        blocked: often(2),
        approved: often(8),
        paid: often(7),
      }),
    },
  ),
  list: fc.record({
    eventId: fc.constant("westbund"),
    ticketTypeIds: fc.constant(new Set(["standard"])),
    opensAt: fc.constantFrom(null, opens),
    closesAt: fc.constantFrom(null, closes),
    allowReentry: fc.boolean(),
    allowMultiple: often(3),
    includeUnpaid: often(3),
  }),
  kind: fc.constantFrom("entry", "exit"),
  presence: fc
    .array(fc.record({ kind: fc.constantFrom("entry", "exit"), at: fc.constant(noon) }), {
      maxLength: 4,
    })
    .map((kinds) => presenceAfter(kinds.map((kind) => ({ ...entered, ...kind }) as Passage))),
  now: fc.integer({ min: opens - 7_200_000, max: closes + 7_200_000 }),
});

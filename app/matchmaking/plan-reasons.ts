import { and, eq, or } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { planReasons } from "#db/schema.server.ts";
import { pairKey } from "./consent.ts";
import type { PlanNames, UnkeptPair } from "./plan-names.ts";
import type { WholeProposal } from "./proposals.ts";
import type { Change } from "./solver/explain.ts";

const saidKinds = [
  "takes_no_meetings",
  "no_common_slot",
  "outbid",
  "crowded_out",
  "never_free",
  "no_pair",
  "time_gone",
] as const;

/** Every reason that organizers see; people are never told of the last ones, who agree no longer. */
export const reasonKinds = [...saidKinds, "no_consent", "party_gone"] as const;
export type ReasonKind = (typeof reasonKinds)[number];
type SaidKind = (typeof saidKinds)[number];

/** A change that would help, with names for the solver's numbers. */
export type NamedChange =
  | { kind: "free"; partyId: string; startsAt: Instant }
  | { kind: "cap"; partyId: string; to: number }
  | { kind: "table"; startsAt: Instant }
  | { kind: "worth"; by: number }
  | { kind: "pair"; partyId: string }
  | { kind: "time" }
  | { kind: "anew" }
  | { kind: "speaker"; partyId: string };

/** Why two parties have no meeting, or (`bPartyId` null) a party has none at all. */
export type PlanReason = {
  pair: string;
  aPartyId: string;
  bPartyId: string | null;
  reason: ReasonKind;
  /** What the meeting counts, and what its places cost; 0 where that is not the point. */
  worth: number;
  cost: number;
  /** Those of the two whose people all have as many meetings as they take. */
  full: string[];
  changes: NamedChange[];
};

/** What people are told, each for their own side. */
export type SayableReason = PlanReason & { reason: SaidKind };

/** What of a reason is kept for the two it is about. */
export type SaidReason = Pick<SayableReason, "reason" | "full" | "changes">;

/** Every reason of a plan: of each accepted pair without a meeting, and of each party without any. */
export function reasonsOfPlan({
  names,
  input,
  output,
}: Pick<WholeProposal, "names" | "input" | "output">): SayableReason[] {
  const left = [...input.caps];
  for (const [i, c] of output.meetings) {
    left[i] = (left[i] ?? 0) - 1;
    left[c] = (left[c] ?? 0) - 1;
  }
  const partyOf = (p: number) => names.participants[p]?.partyId ?? "";
  const open = new Set(
    names.participants.filter((_, p) => (left[p] ?? 0) > 0).map(({ partyId }) => partyId),
  );
  const met = new Set(output.meetings.flatMap(([i, c]) => [partyOf(i), partyOf(c)]));
  const named = (changes: Change[]) => changes.flatMap((change) => namedChange(change, names));
  const unserved = output.unserved.map(({ i, c, reason, w, cost, changes }): SayableReason => {
    const [aPartyId = "", bPartyId = ""] = [partyOf(i), partyOf(c)].sort();
    return {
      pair: pairKey(aPartyId, bPartyId),
      aPartyId,
      bPartyId,
      reason,
      worth: w,
      cost: cost ? cost.i + cost.c + cost.slot : 0,
      full: [i, c].map(partyOf).filter((id) => !open.has(id)),
      changes: named(changes),
    };
  });
  const { unkept } = names;
  unserved.push(...unkept.map((one) => unkeptReason(one, names)));
  const alone = new Map<string, SayableReason>();
  for (const { person, reason, changes } of output.alone) {
    const partyId = partyOf(person);
    if (met.has(partyId) || alone.has(partyId)) continue;
    const timeless =
      reason === "no_pair" && unkept.find(({ a, b }) => a === person || b === person);
    const why = timeless ? unkeptReason(timeless, names) : { reason, changes: named(changes) };
    alone.set(partyId, {
      pair: partyId,
      aPartyId: partyId,
      bPartyId: null,
      reason: why.reason,
      worth: 0,
      cost: 0,
      full: [],
      changes: why.changes,
    });
  }
  return [...unserved, ...alone.values()];
}

/**
 * Why those have no meeting whom a plan left out before it was begun: of each accepted request of
 * which the two agree no longer, and of each party that is in no pair. For organizers alone.
 */
export function reasonsBesides({ parted, unpaired }: PlanNames): PlanReason[] {
  const none = { worth: 0, cost: 0, full: [] };
  const apart = parted.map(({ a, b, gone }): PlanReason => {
    const two = { pair: pairKey(a, b), aPartyId: a, bPartyId: b, ...none };
    if (gone.length === 0) return { ...two, reason: "no_consent", changes: [{ kind: "anew" }] };
    const changes = gone.map((partyId) => ({ kind: "speaker" as const, partyId }));
    return { ...two, reason: "party_gone", changes };
  });
  const alone = unpaired.map((partyId): PlanReason => {
    const was = apart.find(({ aPartyId, bPartyId }) => [aPartyId, bPartyId].includes(partyId));
    const changes = was?.changes ?? [{ kind: "pair", partyId }];
    const one = { pair: partyId, aPartyId: partyId, bPartyId: null, ...none };
    return { ...one, reason: was?.reason ?? "no_pair", changes };
  });
  return [...apart, ...alone];
}

/** Why two who agreed on a slot do not meet: somebody is busy then, or it is taken otherwise. */
function unkeptReason(
  { a, b, w, slot, away }: UnkeptPair,
  { participants, slots }: PlanNames,
): SayableReason {
  const partyOf = (p: number) => participants[p]?.partyId ?? "";
  const [aPartyId = "", bPartyId = ""] = [a, b].map(partyOf).sort();
  const startsAt = slots[slot]?.startsAt ?? 0;
  return {
    pair: pairKey(aPartyId, bPartyId),
    aPartyId,
    bPartyId,
    reason: "time_gone",
    worth: w,
    cost: 0,
    full: [],
    changes:
      away.length > 0
        ? away.map((p) => ({ kind: "free", partyId: partyOf(p), startsAt }))
        : [{ kind: "time" }],
  };
}

function namedChange(change: Change, { slots, participants }: PlanNames): NamedChange[] {
  const partyId = "person" in change ? (participants[change.person]?.partyId ?? "") : "";
  const startsAt = "slot" in change ? slots[change.slot]?.startsAt : undefined;
  switch (change.kind) {
    case "free":
      return startsAt === undefined ? [] : [{ kind: "free", partyId, startsAt }];
    case "table":
      return startsAt === undefined ? [] : [{ kind: "table", startsAt }];
    case "cap":
      return [{ kind: "cap", partyId, to: change.to }];
    case "pair":
      return [{ kind: "pair", partyId }];
    case "worth":
      return [{ kind: "worth", by: change.by }];
  }
}

/** Why requests of a party have no meeting by the plan that is published, by the pair's key. */
export async function reasonsOfParty(
  db: Reader,
  { eventId, partyId }: { eventId: string; partyId: string },
): Promise<Map<string, SaidReason>> {
  const rows = await db
    .select()
    .from(planReasons)
    .where(
      and(
        eq(planReasons.eventId, eventId),
        or(eq(planReasons.aPartyId, partyId), eq(planReasons.bPartyId, partyId)),
      ),
    );
  return new Map(
    rows.map(({ pair, reason, change }) => [
      pair,
      {
        reason: reason as SaidKind,
        full: (change.full ?? []) as string[],
        changes: (change.changes ?? []) as NamedChange[],
      },
    ]),
  );
}

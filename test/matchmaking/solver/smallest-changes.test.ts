import { expect, test } from "vitest";
import type { Instance } from "#app/matchmaking/instance.ts";
import type { Change } from "#app/matchmaking/solver/explain.ts";
import { instanceOf, planned, planOf } from "./instances.ts";

const event = instanceOf("s1-1");
const perKind = 3;

/** The same event where hosts are never there in half of the slots, take few, or tables are few. */
const harder: Record<string, Instance> = {
  "as it is": event,
  "where many are away": {
    ...event,
    free: event.free.map((it, at) => {
      const [p, t] = [Math.floor(at / event.slots), at % event.slots];
      return (p + Math.floor(t / 4)) % 3 === 0 ? it : 0;
    }),
  },
  "where some take no meetings": {
    ...event,
    caps: event.caps.map((cap, p) => (p % 9 === 4 ? 0 : cap)),
  },
  "with few tables": { ...event, tables: event.tables.map(() => 4) },
};

for (const [name, instance] of Object.entries(harder)) {
  test(`the smallest change helps whoever is left out of an event ${name}`, {
    timeout: 120_000,
  }, () => {
    const plan = name === "as it is" ? planOf("s1-1") : planned(instance);
    const tried = new Map<string, number>();
    let asked = 0;
    const missed: unknown[] = [];
    for (const { i, c, reason, changes } of plan.unserved) {
      const kind = `${reason} ${changes.map((it) => it.kind).join(" ")}`;
      const before = tried.get(kind) ?? 0;
      if (before >= perKind) continue;
      tried.set(kind, before + 1);
      asked++;
      const after = planned(changes.reduce((some, it) => applied(some, it, { i, c }), instance));
      if (!after.meetings.some((row) => row[0] === i && row[1] === c))
        missed.push({ i, c, reason, changes });
    }
    expect(asked).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });
}

/** The event after one change. */
function applied(it: Instance, change: Change, { i, c }: { i: number; c: number }): Instance {
  switch (change.kind) {
    case "free":
      return {
        ...it,
        free: it.free.map((count, at) =>
          at === change.person * it.slots + change.slot ? count + 1 : count,
        ),
      };
    case "cap":
      return { ...it, caps: it.caps.map((cap, p) => (p === change.person ? change.to : cap)) };
    case "table":
      return {
        ...it,
        tables: it.tables.map((count, t) => (t === change.slot ? count + 1 : count)),
      };
    case "worth":
      return {
        ...it,
        pairs: it.pairs.map((pair) =>
          pair.a === i && pair.b === c ? { ...pair, w: pair.w + change.by } : pair,
        ),
      };
    case "pair":
      return it;
  }
}

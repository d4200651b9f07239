import { commit } from "#app/calendar/commit.ts";
import { clashesWith } from "#app/calendar/commitments.ts";
import { newId } from "#app/lib/ids.ts";
import { type Db, openDb, transact } from "#db/open.ts";
import { commitments } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { got, ready, withoutGuard } from "#test/support/racer.ts";

// Wants one person's hour for many things at once, when told to go; says how many it got. With
// `unguarded` it looks whether the hour is free and then takes it: what committing must not be.
const [eventId = "", personId = "", name = "", many = "0", how = "guarded"] = process.argv.slice(2);
const db = await openDb(String(process.env.DATABASE_URL));
const hour = { startsAt: now, endsAt: now + 3_600_000 };
const numbers = Array.from({ length: Number(many) }, (_, n) => n);

await ready();
const taken = await (how === "guarded"
  ? Promise.all(numbers.map((n) => take(db, n)))
  : withoutGuard(
      numbers,
      () => seesTime(db),
      async (n, free) => free && write(db, n),
    ));
got(taken.filter(Boolean).length);

function take(on: Db, n: number): Promise<boolean> {
  const wanted = { eventId, personId, kind: "meeting", subjectId: `${name}-${n}`, now } as const;
  return transact(on, async (tx) => (await commit(tx, { ...wanted, ...hour })).ok);
}

async function seesTime(on: Db): Promise<boolean> {
  return (await clashesWith(on, { eventId, personId, ...hour })).length === 0;
}

async function write(on: Db, n: number): Promise<boolean> {
  await transact(on, async (tx) => {
    await tx.insert(commitments).values({
      id: newId(now),
      eventId,
      personId,
      kind: "meeting",
      subjectId: `${name}-${n}`,
      createdAt: now,
      ...hour,
    });
  });
  return true;
}

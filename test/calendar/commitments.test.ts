import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commit } from "#app/calendar/commit.ts";
import { type CommitmentKind, commitmentsOf } from "#app/calendar/commitments.ts";
import { feedBySecret, feedOf } from "#app/calendar/feeds.ts";
import { makeFeed } from "#app/calendar/make-feed.ts";
import { releaseCommitment } from "#app/calendar/release-commitment.ts";
import { revokeFeed } from "#app/calendar/revoke-feed.ts";
import { hour } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { commitments } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { anEvent, aPerson } from "#test/support/people.ts";
import { rushed, together } from "#test/support/rush.ts";

const program = fileURLToPath(new URL("./processes/want-time.ts", import.meta.url));

test("nobody has to be at two things at once; one after the other is fine", async () => {
  const db = await testDb();
  const who = await someone(db);

  expect(await committed(db, who, "speaking", "talk", [0, 1])).toEqual({ ok: true });
  expect(await committed(db, who, "seat", "workshop", [0.5, 2])).toEqual({
    ok: false,
    reason: "busy",
    detail: { kind: "speaking", subjectId: "talk", startsAt: now, endsAt: now + hour },
  });
  expect(await committed(db, who, "seat", "workshop", [1, 2])).toEqual({ ok: true });
  expect((await commitmentsOf(db, who)).map(({ subjectId }) => subjectId)).toEqual([
    "talk",
    "workshop",
  ]);
});

test("what somebody is committed to moves without being in its own way", async () => {
  const db = await testDb();
  const who = await someone(db);
  await committed(db, who, "meeting", "m", [0, 2]);

  expect(await committed(db, who, "meeting", "m", [1, 3])).toEqual({ ok: true });
  expect(await commitmentsOf(db, who)).toMatchObject([{ startsAt: now + hour }]);
});

test("time that was given back is free", async () => {
  const db = await testDb();
  const who = await someone(db);
  await committed(db, who, "desk", "d", [0, 1]);
  await transact(db, (tx) => releaseCommitment(tx, { ...who, kind: "desk", subjectId: "d" }));

  expect(await committed(db, who, "seat", "s", [0, 1])).toEqual({ ok: true });
});

test("of twenty things that want one person's hour from two processes, one gets it", async () => {
  expect(await rush("guarded")).toEqual({ got: 1, rows: 1 });
});

test("without the lock the same rush has one person at all of them at once", async () => {
  expect(await rush("unguarded")).toEqual({ got: 20, rows: 20 });
});

test("a feed's address is secret, the same when asked again, and dead once revoked", async () => {
  const db = await testDb();
  const who = await someone(db);
  const asked = { ...who, lang: "zh", now } as const;
  const { secret } = await makeFeed(db, asked);

  expect(await makeFeed(db, asked)).toMatchObject({ secret });
  expect(await feedBySecret(db, secret)).toMatchObject({ ...who, lang: "zh" });
  expect(await feedBySecret(db, `${secret}x`)).toBeNull();
  await revokeFeed(db, { ...who, now });
  expect([await feedBySecret(db, secret), await feedOf(db, who)]).toEqual([null, null]);
  expect((await makeFeed(db, asked)).secret).not.toBe(secret);
});

async function someone(db: Db) {
  const event = await anEvent(db);
  const person = await aPerson(db, "wei@example.com");
  return { eventId: event.id, personId: person.id };
}

function committed(
  db: Db,
  who: { eventId: string; personId: string },
  kind: CommitmentKind,
  subjectId: string,
  [from, until]: [number, number],
) {
  const span = { startsAt: now + from * hour, endsAt: now + until * hour };
  return transact(db, (tx) => commit(tx, { ...who, kind, subjectId, ...span, now }));
}

async function rush(how: "guarded" | "unguarded") {
  const url = await testDbUrl();
  const db = await testDb(url);
  const { eventId, personId } = await someone(db);
  const racers = ["a", "b"].map((name) => ({
    program,
    args: [eventId, personId, name, "10", how],
  }));
  const got = together(await rushed(url, racers));
  return { got, rows: await db.$count(commitments) };
}

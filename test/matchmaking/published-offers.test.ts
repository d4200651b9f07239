import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hour } from "#app/lib/time.ts";
import { quietTime } from "#app/matchmaking/day-times.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { moveMeeting } from "#app/matchmaking/move-meeting.ts";
import { publishProposal } from "#app/matchmaking/publish-proposal.ts";
import { sendHeldLetters } from "#app/matchmaking/send-held-letters.ts";
import type { Db } from "#db/open.ts";
import { meetingOffers, meetings, outbox } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { agreedFloor, aPlan, published } from "./planned-floor.ts";

/**
 * Two meetings at the one table; another pair agrees and a plan is made for it. A third pair agrees
 * only after that: the plan knows nothing of them. Some meetings are moved by hand before; where they
 * are told of it, the plan is made from scratch.
 */
async function beforePublishing(db: Db, moved: number, known: "untold" | "told" = "untold") {
  const { event } = await agreedFloor(db, { companies: 2, tables: 1 });
  await published(db, event);
  const [one, two] = await meetingsOf(db, { eventId: event.id });
  if (!one || !two) throw new Error("no meetings");
  const by = { event, actor: staff, now: event.createdAt + hour };
  for (const { id, startsAt } of [one, two].slice(0, moved)) {
    const later = { startsAt: startsAt + 4 * hour, tableId: null };
    must(await moveMeeting(db, { ...by, id, ...later }));
  }
  const agree = async () => {
    const pair = [await aParty(db, event, "investor"), await aParty(db, event, "company")] as const;
    await happened(db, { requests: [requestRow(...pair)] }, event.id);
    return [pair[0].id, pair[1].id].sort().join(" ");
  };
  const planned = await agree();
  if (known === "told") await sendHeldLetters(db, { now: by.now + quietTime });
  const number = await aPlan(db, event, known === "told" ? "anew" : "kept", by.now);
  const waiting = await agree();
  const at = by.now + quietTime / 2;
  const publish = () => publishProposal(db, { ...by, number, without: 0, now: at });
  return { event, freed: [one.startsAt, two.startsAt], planned, waiting, publish, at };
}

const offersOf = (db: Db) =>
  db.select({ pair: meetingOffers.pair, startsAt: meetingOffers.startsAt }).from(meetingOffers);

test("what hands freed a moment ago is offered with the plan that leaves it free, and once", async () => {
  const db = await testDb();
  const { freed, planned, waiting, publish, at } = await beforePublishing(db, 2);
  expect(await offersOf(db)).toEqual([]);
  must(await publish());
  const [placed] = await db
    .select({ startsAt: meetings.startsAt })
    .from(meetings)
    .where(eq(meetings.pair, planned));
  const left = freed.filter((startsAt) => startsAt !== placed?.startsAt);
  expect(left).toHaveLength(1);
  expect(await offersOf(db)).toEqual([{ pair: waiting, startsAt: left[0] }]);
  expect(await db.$count(outbox, eq(outbox.kind, "meeting-offered"))).toBe(2);

  await sendHeldLetters(db, { now: at + hour });
  expect(await offersOf(db)).toHaveLength(1);
});

test("a plan that takes what hands freed offers nothing", async () => {
  const db = await testDb();
  const { publish, freed, planned } = await beforePublishing(db, 1);
  must(await publish());
  const [placed] = await db
    .select({ startsAt: meetings.startsAt })
    .from(meetings)
    .where(eq(meetings.pair, planned));
  expect(placed?.startsAt).toBe(freed[0]);
  expect(await offersOf(db)).toEqual([]);
});

test("what the plan itself frees is offered to nobody: it has weighed all who wait", async () => {
  const db = await testDb();
  const { event, waiting, publish } = await beforePublishing(db, 2, "told");
  expect(must(await publish())).toMatchObject({ moved: 2 });
  expect(await meetingsOf(db, { eventId: event.id })).toHaveLength(3);
  const offered = (await offersOf(db)).map(({ pair }) => pair);
  expect(offered).not.toContain(waiting);
});

import { expect, test } from "vitest";
import { wayToPlan } from "#app/matchmaking/plan-way.ts";
import { transact } from "#db/open.ts";
import { publications } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent } from "#test/support/people.ts";
import { happened, openFloor, requestRow } from "./floor.ts";

test("the way to a plan says what is there, in its order, and ends where one was published", async () => {
  const db = await testDb();
  const draft = await anEvent(db, { slug: "empty" });
  const begin = (await wayToPlan(db, draft)) ?? [];
  expect(begin.filter(({ isDone }) => isDone)).toEqual([]);
  expect(begin.at(0)?.key).toBe("event");

  const { event, investor, company } = await openFloor(db);
  await happened(db, { requests: [requestRow(investor, company)] }, event.id);
  const steps = (await wayToPlan(db, event)) ?? [];
  const numbers = Object.fromEntries(steps.map(({ key, n }) => [key, n]));
  expect(numbers).toMatchObject({ organizations: 2, people: 3, open: 1, agreed: 1, plan: 0 });

  await transact(db, (tx) =>
    tx.insert(publications).values({
      ...{ eventId: event.id, number: 1, proposalId: null, added: 1, moved: 0, canceled: 0 },
      ...{ letters: 2, publishedBy: "Lin", publishedAt: now },
    }),
  );
  expect(await wayToPlan(db, event)).toBe(null);
});

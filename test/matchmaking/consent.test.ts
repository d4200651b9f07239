import { expect, test } from "vitest";
import { consentedPairs } from "#app/matchmaking/consent.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { happened, openFloor, requestRow } from "./floor.ts";

test("an accepted request is consent, with everyone who may sit and who agreed first", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db);
  const [first, second] = investor.people;
  const request = requestRow(investor, company, { fromPersonId: second?.id ?? "", startsAt: now });
  await happened(db, { requests: [request] }, event.id);

  const [pair, ...others] = await consentedPairs(db, event.id);
  expect(others).toEqual([]);
  const investorIsA = investor.id < company.id;
  expect(pair).toMatchObject({ by: "request", requestId: request.id, startsAt: now });
  expect(investorIsA ? pair?.aPeople : pair?.bPeople).toEqual([second?.id, first?.id]);
  expect(investorIsA ? pair?.bPeople : pair?.aPeople).toEqual([company.who.id]);
});

for (const state of ["asked", "declined", "withdrawn", "lapsed"] as const) {
  test(`a request that is ${state} is no consent, whatever both sides wish`, async () => {
    const db = await testDb();
    const { event, investor, company } = await openFloor(db);
    const wanted = [
      [investor.who, company, "must"],
      [company.who, investor, "must"],
    ] as [typeof investor.who, typeof company, "must"][];
    const requests = [requestRow(investor, company, { state })];
    await happened(db, { requests, wishes: wanted }, event.id);

    expect(await consentedPairs(db, event.id)).toEqual([]);
  });
}

test("a wish of both sides is consent only where the event says so", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db, { consent: "mutual_wish" });
  await happened(db, { wishes: [[investor.who, company, "must"]] }, event.id);
  expect(await consentedPairs(db, event.id)).toEqual([]);

  await happened(db, { wishes: [[company.who, investor, "would"]] }, event.id);
  const [pair] = await consentedPairs(db, event.id);
  expect(pair).toMatchObject({ by: "mutual_wish", requestId: null, startsAt: null });
});

test("a declined request stands above a wish of both sides", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db, { consent: "mutual_wish" });
  await happened(
    db,
    {
      wishes: [
        [investor.who, company, "must"],
        [company.who, investor, "must"],
      ],
      requests: [requestRow(investor, company, { state: "declined" })],
    },
    event.id,
  );
  expect(await consentedPairs(db, event.id)).toEqual([]);

  const again = requestRow(company, investor, { answeredAt: now + 1 });
  await happened(db, { requests: [again] }, event.id);
  expect(await consentedPairs(db, event.id)).toMatchObject([{ by: "request" }]);
});

test("who agreed and says no since, or hides, is not met; a colleague's no is only theirs", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db);
  const [first, second] = investor.people;
  if (!first || !second) throw new Error("two people");
  await happened(db, { requests: [requestRow(investor, company)] }, event.id);
  await happened(db, { wishes: [[second, company, "no"]] }, event.id);
  const [pair] = await consentedPairs(db, event.id);
  expect([pair?.aPeople, pair?.bPeople].flat().sort()).toEqual([first.id, company.who.id].sort());

  await happened(db, { hidings: [[company.who, { person: first }]] }, event.id);
  expect(await consentedPairs(db, event.id)).toEqual([]);
});

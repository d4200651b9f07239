import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { plannedFor } from "#app/matchmaking/planned-for.ts";
import { whyNotLines } from "#app/matchmaking/proposal-view.ts";
import { wholeProposal } from "#app/matchmaking/proposals.ts";
import { setWish } from "#app/matchmaking/set-wish.ts";
import { type Db, transact } from "#db/open.ts";
import { planReasons, representatives } from "#db/schema.server.ts";
import { must } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty } from "./floor.ts";
import { agreedFloor, aPlan, published } from "./planned-floor.ts";

/** What organizers read of a plan: of whom by their ids, why, and what would help. */
async function told(db: Db, eventId: string, number: number) {
  const plan = (await wholeProposal(db, { eventId, number })) ?? expect.unreachable();
  const nameOf = (id: string) => ({ zh: id, en: id });
  const lines = whyNotLines(plan, { nameOf, zone: "Asia/Shanghai", lang: "en" });
  return lines.map(({ a, b, reason, helps }) => [[a.en, b?.en ?? ""], reason, helps]);
}

test("organizers read why a request that a later no took out has no meeting, not whose no", async () => {
  const db = await testDb();
  const { event, investor, company, as, companies } = await agreedFloor(db);
  const both = [investor.id, company.id].sort();
  const lines = [
    [both, "They no longer both agree", "The two agree to meet anew"],
    [[company.id, ""], "They no longer both agree", "The two agree to meet anew"],
  ];
  for (const [side, other] of [
    [investor, company],
    [company, investor],
  ] as const) {
    const who = await as(side.who);
    must(await setWish(db, { who, partyId: other.id, wish: "no", now }));
    expect(await told(db, event.id, await aPlan(db, event))).toEqual(lines);
    must(await setWish(db, { who, partyId: other.id, wish: null, now }));
  }
  expect(await told(db, event.id, await aPlan(db, event))).toEqual([]);
  expect(companies).toHaveLength(3);
});

test("people never read that somebody no longer agrees", async () => {
  const db = await testDb();
  const { event, investor, company, as } = await agreedFloor(db);
  const who = await as(company.who);
  must(await setWish(db, { who, partyId: investor.id, wish: "no", now }));
  await published(db, event);
  expect(await db.select().from(planReasons)).toEqual([]);
  const { reasons } = await plannedFor(db, { eventId: event.id, partyId: investor.id });
  expect([...reasons.values()]).toMatchObject([{ reason: "outbid" }]);
});

test("whoever takes part and is in no pair is listed, and for whom nobody does any more", async () => {
  const db = await testDb();
  const { event, investor, company } = await agreedFloor(db);
  const late = await aParty(db, event, "company");
  await transact(db, (tx) =>
    tx
      .update(representatives)
      .set({ state: "invited" })
      .where(eq(representatives.organizationId, company.id)),
  );
  expect(await told(db, event.id, await aPlan(db, event))).toEqual([
    [
      [investor.id, company.id].sort(),
      "Nobody takes part for one side any more",
      `Somebody takes part for ${company.id}`,
    ],
    [[late.id, ""], "Nobody has agreed to meet them", `${late.id} agrees to meet somebody`],
  ]);
});

import { expect, test } from "vitest";
import { minute } from "#app/lib/time.ts";
import { takeOffer } from "#app/matchmaking/answer-offer.ts";
import { changePlanSettings } from "#app/matchmaking/change-plan-settings.ts";
import { checkIn } from "#app/matchmaking/check-in.ts";
import { offerWalkUps } from "#app/matchmaking/offer-walk-ups.ts";
import { usualPlanSettings } from "#app/matchmaking/plan-settings.ts";
import type { Db } from "#db/open.ts";
import { meetingOffers } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { meets, openHall } from "./hall.ts";

/**
 * An investor waits at a table for a company that has not come; another company, which has a meeting
 * later on, agreed to meet them too.
 */
async function waiting(db: Db) {
  const hall = await openHall(db, { tables: 2 });
  const { event, investor, company, slot, tables, now } = hall;
  const [near, bank] = [await aParty(db, event, "company"), await aParty(db, event, "investor")];
  const requests = [requestRow(investor, near), requestRow(bank, near)];
  await happened(db, { requests }, event.id);
  const at = slot(2);
  const meetingId = await meets(db, event, [investor, company], { ...at, tableId: tables[0] });
  await meets(db, event, [bank, near], { ...slot(6), tableId: tables[1] });
  await checkIn(db, { event, meetingId, personId: investor.who.id, now: at.startsAt });
  const limit = async (most: Partial<Record<"investor" | "near", number>>) => {
    const limits = Object.entries(most).map(([who, n]) => ({
      partyId: who === "near" ? near.id : investor.id,
      least: null,
      most: n,
    }));
    const order = { eventId: event.id, settings: usualPlanSettings, limits, actor: staff, now };
    must(await changePlanSettings(db, order));
  };
  const offers = async () => {
    await offerWalkUps(db, { now: at.startsAt + 5 * minute });
    return db.select().from(meetingOffers);
  };
  return { ...hall, near, limit, offers, at };
}

test("a party that has as many meetings as it may have is not called to a table", async () => {
  const db = await testDb();
  const { limit, offers } = await waiting(db);
  await limit({ near: 1 });
  expect(await offers()).toEqual([]);
  await limit({ near: 2, investor: 1 });
  expect(await offers()).toHaveLength(1);
});

test("a party whose limit was lowered since it was called cannot sit down any more", async () => {
  const db = await testDb();
  const { event, investor, near, limit, offers, at } = await waiting(db);
  const [offer] = await offers();
  const order = { event, offerId: offer?.id ?? "", now: at.startsAt + 6 * minute };
  await takeOffer(db, { ...order, personId: investor.who.id });
  await limit({ near: 1 });
  const taken = () => takeOffer(db, { ...order, personId: near.who.id });
  expect(await taken()).toMatchObject({ reason: "offer_gone" });
  await limit({ near: 2 });
  expect(await taken()).toMatchObject({ ok: true, value: { meetingId: expect.any(String) } });
});

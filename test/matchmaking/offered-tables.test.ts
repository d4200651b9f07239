import { expect, test } from "vitest";
import { takeOffer } from "#app/matchmaking/answer-offer.ts";
import { boardPlaces } from "#app/matchmaking/board-places.ts";
import { cancelOwnMeeting } from "#app/matchmaking/change-own-meeting.ts";
import { pairKey } from "#app/matchmaking/consent.ts";
import { placingView } from "#app/matchmaking/meeting-view.ts";
import { moveMeeting, placeMeeting } from "#app/matchmaking/move-meeting.ts";
import type { Db } from "#db/open.ts";
import { meetingOffers } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { meets, openHall } from "./hall.ts";

/** A slot's first table is offered to a bank and a maker; two other pairs meet elsewhere, or wait. */
async function offeredTable(db: Db, tables: number) {
  const hall = await openHall(db, { tables });
  const { event, investor, company, slot, as, now } = hall;
  const party = async (kind: "investor" | "company", name: string) =>
    aParty(db, event, kind, { name });
  const [bank, maker] = [await party("investor", "Bank"), await party("company", "Maker")];
  await happened(db, { requests: [requestRow(bank, maker)] }, event.id);
  const at = { ...slot(4), tableId: hall.tables[0] };
  const id = await meets(db, event, [investor, company], at);
  must(await cancelOwnMeeting(db, { who: await as(company.who), meetingId: id, now }));
  const [offer] = await db.select().from(meetingOffers);
  if (!offer) throw new Error("nothing is offered");
  const [lender, wanted] = [await party("investor", "Lender"), await party("company", "Wanted")];
  await happened(db, { requests: [requestRow(lender, wanted)] }, event.id);
  const pair = pairKey(lender.id, wanted.id);
  const place = (pairOf: string, tableId: string | null, when = now) =>
    placeMeeting(db, {
      ...{ event, actor: staff, pair: pairOf, tableId, now: when },
      startsAt: slot(4).startsAt,
    });
  return { ...hall, bank, maker, lender, wanted, offer, pair, place };
}

test("a table that is offered to two is nobody else's until they have answered, and that is said", async () => {
  const db = await testDb();
  const { event, slot, tables, offer, pair, place, now, lender, wanted } = await offeredTable(
    db,
    2,
  );
  const [first = "", second = ""] = tables;
  expect(offer).toMatchObject({ tableId: first, startsAt: slot(4).startsAt });
  const reader = { event, lang: "en", now } as const;
  const places = await boardPlaces(db, { ...reader, id: pair });
  const there = places?.slots.find(({ startsAt }) => startsAt === slot(4).startsAt);
  const says = /^This table is offered to (Bank × Maker|Maker × Bank) until .* \d\d:\d\d\.$/;
  expect(there).toMatchObject({ why: "", tables: [second] });
  expect(Object.keys(there?.offered ?? {})).toEqual([first]);
  expect(there?.offered[first]).toMatch(says);
  const { options } = await placingView(db, { ...reader, pair });
  expect(options?.tables.find(({ value }) => value === first)?.label).toMatch(
    /offered to .* until/,
  );

  expect(await place(pair, first)).toMatchObject({ reason: "table_offered_then" });
  const other = await meets(db, event, [lender, wanted], { ...slot(6), tableId: first });
  const move = { event, id: other, actor: staff, now, startsAt: slot(4).startsAt };
  expect(await moveMeeting(db, { ...move, tableId: first })).toMatchObject({
    reason: "table_offered_then",
  });
  must(await moveMeeting(db, { ...move, tableId: null }));
  expect((await boardPlaces(db, { ...reader, id: other }))?.slots).toBeDefined();
});

test("where no other table is free the slot itself says to whom, until the offer lapses", async () => {
  const db = await testDb();
  const { event, slot, tables, offer, pair, place, now } = await offeredTable(db, 1);
  const places = await boardPlaces(db, { event, lang: "zh", now, id: pair });
  const there = places?.slots.find(({ startsAt }) => startsAt === slot(4).startsAt);
  expect(there?.why).toMatch(/^没有空桌.*已提供给.*，.*前有效$/);
  expect(await place(pair, null)).toMatchObject({ reason: "clash_offered" });
  expect(await place(pair, tables[0] ?? "", offer.answerBy)).toMatchObject({ ok: true });
});

test("the two to whom it is offered may be placed there, and take it themselves beside other offers", async () => {
  const db = await testDb();
  const { event, bank, maker, offer, tables, place, now } = await offeredTable(db, 1);
  const take = (personId: string) => takeOffer(db, { event, personId, offerId: offer.id, now });
  expect(await take(bank.who.id)).toMatchObject({ ok: true });
  must(await place(offer.pair, tables[0] ?? ""));
  expect(await take(maker.who.id)).toMatchObject({ reason: "offer_gone" });
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hour, minute } from "#app/lib/time.ts";
import { declineOffer, takeOffer } from "#app/matchmaking/answer-offer.ts";
import { cancelOwnMeeting } from "#app/matchmaking/change-own-meeting.ts";
import { checkIn } from "#app/matchmaking/check-in.ts";
import { quietTime } from "#app/matchmaking/day-times.ts";
import { lapseMeetingOffers } from "#app/matchmaking/lapse-meeting-offers.ts";
import { offersTo } from "#app/matchmaking/meeting-offers.ts";
import { meetingsOf } from "#app/matchmaking/meetings.ts";
import { cancelMeeting } from "#app/matchmaking/move-meeting.ts";
import { offerWalkUps } from "#app/matchmaking/offer-walk-ups.ts";
import { sendHeldLetters } from "#app/matchmaking/send-held-letters.ts";
import type { Db } from "#db/open.ts";
import { meetingOffers, outbox } from "#db/schema.server.ts";
import { staff } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { meets, openHall } from "./hall.ts";

/** A full slot: one table, taken by an investor and a company; two more companies wait for another. */
async function fullSlot(db: Db) {
  const hall = await openHall(db, { tables: 1 });
  const { event, investor, company, slot, tables } = hall;
  const bank = await aParty(db, event, "investor");
  const [wished, other] = [await aParty(db, event, "company"), await aParty(db, event, "company")];
  await happened(
    db,
    {
      requests: [requestRow(bank, other), requestRow(bank, wished)],
      wishes: [[bank.who, wished, "must"]],
    },
    event.id,
  );
  const id = await meets(db, event, [investor, company], { ...slot(4), tableId: tables[0] });
  const who = await hall.as(company.who);
  const frees = () => cancelOwnMeeting(db, { who, meetingId: id, now: hall.now });
  return { ...hall, bank, wished, other, id, frees };
}

const offersOf = (db: Db) => db.select().from(meetingOffers).orderBy(meetingOffers.id);

test("a freed slot goes to the two it is worth most to, and is a meeting once both take it", async () => {
  const db = await testDb();
  const { event, bank, wished, tables, slot, now, frees } = await fullSlot(db);
  await frees();

  const [offer, ...more] = await offersOf(db);
  expect(more).toEqual([]);
  expect(offer).toMatchObject({ state: "offered", tableId: tables[0], startsAt: slot(4).startsAt });
  const mine = { eventId: event.id, personId: bank.who.id, now };
  expect(await offersTo(db, mine)).toMatchObject([{ with: { partyId: wished.id } }]);
  const told = await db.select().from(outbox).where(eq(outbox.kind, "meeting-offered"));
  expect(told.map(({ toAddress }) => toAddress).sort()).toEqual(
    [bank.who.email, wished.who.email].sort(),
  );

  const take = (personId: string) =>
    takeOffer(db, { event, personId, offerId: offer?.id ?? "", now });
  expect(await take(bank.who.id)).toEqual({ ok: true, value: { meetingId: null } });
  expect(await take(bank.who.id)).toEqual({ ok: true, value: { meetingId: null } });
  const taken = await take(wished.who.id);
  expect(taken).toMatchObject({ ok: true, value: { meetingId: expect.any(String) } });
  expect(await meetingsOf(db, { eventId: event.id })).toMatchObject([
    { origin: "offer", startsAt: slot(4).startsAt, place: { tableId: tables[0] } },
  ]);
  expect(await take(wished.who.id)).toMatchObject({ reason: "offer_over" });
});

test("what organizers cancel by hand is offered as well; a slot that begins too soon is not", async () => {
  const db = await testDb();
  const { event, bank, wished, slot, id, now } = await fullSlot(db);
  const order = { event, id, actor: staff };
  const late = slot(4).startsAt - 19 * minute;
  expect(await cancelMeeting(db, { ...order, now })).toMatchObject({ ok: true });
  const theirs = { eventId: event.id, personId: bank.who.id, now };
  expect(await offersTo(db, theirs)).toEqual([]);
  await sendHeldLetters(db, { now: now + quietTime });
  expect(await offersTo(db, theirs)).toMatchObject([{ with: { partyId: wished.id } }]);
  const other = await fullSlot(db);
  await cancelMeeting(db, { event: other.event, id: other.id, actor: staff, now: late });
  await sendHeldLetters(db, { now: late });
  const mine = { eventId: other.event.id, personId: other.bank.who.id, now: late };
  expect(await offersTo(db, mine)).toEqual([]);
});

test("who gives a slot up is not offered it; whom they left is", async () => {
  const db = await testDb();
  const { event, investor, company, wished, frees } = await fullSlot(db);
  const lender = await aParty(db, event, "investor");
  await happened(
    db,
    {
      requests: [requestRow(lender, company), requestRow(investor, wished)],
      wishes: [
        [lender.who, company, "must"],
        [company.who, lender, "must"],
        [investor.who, wished, "must"],
        [wished.who, investor, "must"],
      ],
    },
    event.id,
  );
  await frees();
  const [offer] = await offersOf(db);
  expect([offer?.aPartyId, offer?.bPartyId].sort()).toEqual([investor.id, wished.id].sort());
});

test("who declines passes the slot on, a stranger can not, and nobody is asked twice", async () => {
  const db = await testDb();
  const { event, bank, wished, other, company, now, frees } = await fullSlot(db);
  await frees();
  const [first] = await offersOf(db);
  const offerId = first?.id ?? "";
  const stranger = { event, personId: company.who.id, offerId, now };
  expect(await declineOffer(db, stranger)).toMatchObject({ reason: "unknown_offer" });
  expect(await takeOffer(db, stranger)).toMatchObject({ reason: "unknown_offer" });

  await declineOffer(db, { event, personId: wished.who.id, offerId, now });
  const mine = { eventId: event.id, personId: bank.who.id, now };
  const [second] = await offersTo(db, mine);
  expect(second).toMatchObject({ with: { partyId: other.id } });
  await declineOffer(db, { event, personId: bank.who.id, offerId: second?.id ?? "", now });
  expect(await offersTo(db, mine)).toEqual([]);
  expect((await offersOf(db)).map(({ state }) => state)).toEqual(["declined", "declined"]);
});

test("an offer that nobody takes lapses, and is refused after its deadline", async () => {
  const db = await testDb();
  const { event, bank, now, frees } = await fullSlot(db);
  await frees();
  const [first] = await offersOf(db);
  const late = first?.answerBy ?? 0;
  const take = { event, personId: bank.who.id, offerId: first?.id ?? "", now: late };
  expect(await takeOffer(db, take)).toMatchObject({ reason: "offer_over" });
  await lapseMeetingOffers(db, { now: late - 1 });
  expect((await offersOf(db)).map(({ state }) => state)).toEqual(["offered"]);
  await Promise.all([lapseMeetingOffers(db, { now: late }), lapseMeetingOffers(db, { now: late })]);
  expect((await offersOf(db)).map(({ state }) => state)).toEqual(["lapsed", "offered"]);
  expect(late).toBeGreaterThan(now);
});

test("both take at the same moment: one meeting comes of it", async () => {
  const db = await testDb();
  const { event, bank, wished, now, frees } = await fullSlot(db);
  await frees();
  const [offer] = await offersOf(db);
  const answers = await Promise.all(
    [bank, wished, bank, wished].map(({ who }) =>
      takeOffer(db, { event, personId: who.id, offerId: offer?.id ?? "", now }),
    ),
  );
  expect(await meetingsOf(db, { eventId: event.id })).toHaveLength(1);
  const made = answers.filter((one) => one.ok && one.value.meetingId !== null);
  expect(made).toHaveLength(1);
});

test("two tables that come free at once are offered to different people, and each once", async () => {
  const db = await testDb();
  const hall = await openHall(db, { tables: 2 });
  const { event, investor, company, slot, tables, as, now } = hall;
  const [lender, maker] = [await aParty(db, event, "investor"), await aParty(db, event, "company")];
  const waiting = await Promise.all(
    ["investor", "company", "investor", "company"].map((kind) =>
      aParty(db, event, kind as "investor"),
    ),
  );
  const [a, b, c, d] = waiting;
  if (!a || !b || !c || !d) throw new Error("nobody waits");
  await happened(
    db,
    { requests: [requestRow(a, b), requestRow(c, d), requestRow(a, d), requestRow(c, b)] },
    event.id,
  );
  const one = await meets(db, event, [investor, company], { ...slot(4), tableId: tables[0] });
  const two = await meets(db, event, [lender, maker], { ...slot(4), tableId: tables[1] });
  await Promise.all([
    cancelOwnMeeting(db, { who: await as(company.who), meetingId: one, now }),
    cancelOwnMeeting(db, { who: await as(maker.who), meetingId: two, now }),
  ]);
  const offers = await offersOf(db);
  expect(offers.map(({ tableId }) => tableId).sort()).toEqual([...tables].sort());
  const asked = offers.flatMap(({ aPersonId, bPersonId }) => [aPersonId, bPersonId]);
  expect(new Set(asked).size).toBe(4);
});

test("five minutes over, whoever is left alone meets the best match that is free now", async () => {
  const db = await testDb();
  const { event, investor, company, slot, tables } = await openHall(db, { tables: 1 });
  const [near, far] = [await aParty(db, event, "company"), await aParty(db, event, "company")];
  await happened(
    db,
    {
      requests: [requestRow(investor, near), requestRow(investor, far)],
      wishes: [[investor.who, far, "must"]],
    },
    event.id,
  );
  const at = slot(2);
  const id = await meets(db, event, [investor, company], { ...at, tableId: tables[0] });
  const me = { event, meetingId: id, personId: investor.who.id };
  expect(await checkIn(db, { ...me, now: at.startsAt - hour })).toMatchObject({
    reason: "too_early",
  });
  await checkIn(db, { ...me, now: at.startsAt });
  await offerWalkUps(db, { now: at.startsAt + 4 * minute });
  expect(await offersOf(db)).toEqual([]);

  const now = at.startsAt + 5 * minute;
  await Promise.all([offerWalkUps(db, { now }), offerWalkUps(db, { now })]);
  const [offer, ...more] = await offersOf(db);
  expect(more).toEqual([]);
  expect(offer).toMatchObject({ why: "walk_up", tableId: tables[0], freedById: id });
  expect([offer?.aPartyId, offer?.bPartyId]).toContain(far.id);

  const order = { event, offerId: offer?.id ?? "", now: now + minute };
  await takeOffer(db, { ...order, personId: investor.who.id });
  expect(await takeOffer(db, { ...order, personId: far.who.id })).toMatchObject({ ok: true });
  const all = await meetingsOf(db, { eventId: event.id });
  expect(all.map(({ origin }) => origin)).toEqual(["plan", "walk_up"]);
  const missing = all[0]?.sides.find(({ partyId }) => partyId === company.id);
  expect(missing?.sitters).toMatchObject([{ missedAt: now + minute, arrivedAt: null }]);
  const arrived = all[1]?.sides.flatMap(({ sitters }) => sitters.filter((one) => one.arrivedAt));
  expect(arrived).toMatchObject([{ personId: investor.who.id }]);
  await offerWalkUps(db, { now: now + 6 * minute });
  expect(await offersOf(db)).toHaveLength(2);
});

test("who comes late after all ends the call to their table", async () => {
  const db = await testDb();
  const { event, investor, company, slot, tables } = await openHall(db, { tables: 1 });
  const near = await aParty(db, event, "company");
  await happened(db, { requests: [requestRow(investor, near)] }, event.id);
  const at = slot(2);
  const id = await meets(db, event, [investor, company], { ...at, tableId: tables[0] });
  const me = { event, meetingId: id, personId: investor.who.id };
  await checkIn(db, { ...me, now: at.startsAt });
  const now = at.startsAt + 6 * minute;
  await offerWalkUps(db, { now });
  const [offer] = await offersOf(db);
  await checkIn(db, { ...me, personId: company.who.id, now: now + minute });
  const take = { event, personId: near.who.id, offerId: offer?.id ?? "", now: now + minute };
  expect(await takeOffer(db, take)).toMatchObject({ reason: "offer_over" });
});

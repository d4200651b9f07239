import { expect, test } from "vitest";
import { moveOwnMeeting } from "#app/matchmaking/change-own-meeting.ts";
import { myMeetingView } from "#app/matchmaking/my-meeting-view.ts";
import { plannedFor } from "#app/matchmaking/planned-for.ts";
import { setWish } from "#app/matchmaking/set-wish.ts";
import { must } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { meets, openHall } from "./hall.ts";
import { agreedFloor, published } from "./planned-floor.ts";

test("who is said no to after they were placed sees no more than that no slot suits both", async () => {
  const db = await testDb();
  const { event, investor, company, as, tables, slot, now } = await openHall(db);
  const id = await meets(db, event, [investor, company], { ...slot(5), tableId: tables[0] });
  const who = await as(company.who);
  must(await setWish(db, { who, partyId: investor.id, wish: "no", now }));

  const personId = investor.who.id;
  const seen = await myMeetingView(db, { event, personId, id, lang: "en", now });
  expect(seen?.isOff).toBe(false);
  expect(seen?.change).toEqual({ why: null, minutes: 60, until: expect.any(String), slots: [] });
  const order = { who: await as(investor.who), meetingId: id, startsAt: slot(6).startsAt, now };
  expect(await moveOwnMeeting(db, order)).toMatchObject({ reason: "slot_not_free" });
});

test("an agreed request of which one side says no is told like one that did not fit", async () => {
  const db = await testDb();
  const { event, investor, company, as, companies } = await agreedFloor(db);
  const founder = await as(company.who);
  must(await setWish(db, { who: founder, partyId: investor.id, wish: "no", now }));
  expect(await published(db, event)).toMatchObject({ added: companies.length - 1 });

  const reason = { reason: "outbid", full: [], changes: [{ kind: "worth", by: 1 }] };
  const asker = await plannedFor(db, { eventId: event.id, partyId: investor.id });
  expect([...asker.reasons]).toEqual([[company.id, reason]]);
  const other = await plannedFor(db, { eventId: event.id, partyId: company.id });
  expect([...other.reasons]).toEqual([[investor.id, reason]]);
  expect(other.alone).toEqual(reason);
});

test("whoever nobody agreed to meet is told so once a plan is published, and not before", async () => {
  const db = await testDb();
  const { event, investor } = await agreedFloor(db);
  const late = await aParty(db, event, "company");
  const told = async () =>
    (await plannedFor(db, { eventId: event.id, partyId: late.id })).alone?.reason ?? null;
  expect(await told()).toBe(null);
  await published(db, event);
  expect(await told()).toBe("no_pair");

  const requests = [requestRow(investor, late, { answeredAt: now + 5 })];
  await happened(db, { requests }, event.id);
  expect(await told()).toBe(null);
});

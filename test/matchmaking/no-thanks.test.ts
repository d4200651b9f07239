import { expect, test } from "vitest";
import { moveOwnMeeting } from "#app/matchmaking/change-own-meeting.ts";
import { myMeetingView } from "#app/matchmaking/my-meeting-view.ts";
import { setWish } from "#app/matchmaking/set-wish.ts";
import { must } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { meets, openHall } from "./hall.ts";

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

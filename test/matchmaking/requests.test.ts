import { expect, test } from "vitest";
import { hour } from "#app/lib/time.ts";
import { answerRequest } from "#app/matchmaking/answer-request.ts";
import { askToMeet } from "#app/matchmaking/ask-to-meet.ts";
import { changeAskRules } from "#app/matchmaking/change-meeting-settings.ts";
import { consentedPairs } from "#app/matchmaking/consent.ts";
import { hide } from "#app/matchmaking/hide.ts";
import { meetingSettingsOf } from "#app/matchmaking/meeting-settings.ts";
import { meetingSlots } from "#app/matchmaking/meeting-slots.ts";
import { peopleToMeet } from "#app/matchmaking/people-to-meet.ts";
import { requestsOf } from "#app/matchmaking/requests.ts";
import { setAvailability } from "#app/matchmaking/set-availability.ts";
import { setWish } from "#app/matchmaking/set-wish.ts";
import { withdrawRequest } from "#app/matchmaking/withdraw-request.ts";
import { outbox } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { openMeetings } from "./taking-part.ts";

const plainly = { note: "", startsAt: null, now };

test("an investor asks, a founder accepts, and the pair may be placed", async () => {
  const { db, event, investor, company, as } = await openMeetings(await testDb());
  const [asker, founder] = [await as(investor.who), await as(company.who)];
  const { id } = must(await askToMeet(db, { who: asker, partyId: company.id, ...plainly }));
  expect(await consentedPairs(db, event.id)).toEqual([]);

  const [seen] = await requestsOf(db, founder, now);
  expect(seen).toMatchObject({ id, way: "in", state: "asked", isYourTurn: true });
  const wrongTurn = { requestId: id, answer: "accept", ...plainly } as const;
  expect(await answerRequest(db, { who: asker, ...wrongTurn })).toMatchObject({
    reason: "not_your_turn",
  });
  must(await answerRequest(db, { who: founder, ...wrongTurn }));
  expect(await consentedPairs(db, event.id)).toMatchObject([{ by: "request", requestId: id }]);
  const kinds = (await db.select().from(outbox)).map(({ kind }) => kind);
  expect(kinds).toContain("meeting-asked");
  expect(kinds).toContain("meeting-answered");

  must(await withdrawRequest(db, { who: founder, requestId: id, now }));
  expect(await consentedPairs(db, event.id)).toEqual([]);
  expect(await askToMeet(db, { who: asker, partyId: company.id, ...plainly })).toMatchObject({
    reason: "declined_before",
  });
});

test("a request lapses by the clock, whatever its row says, and may be asked again", async () => {
  const { db, investor, company, as } = await openMeetings(await testDb());
  const [asker, founder] = [await as(investor.who), await as(company.who)];
  const { id } = must(await askToMeet(db, { who: asker, partyId: company.id, ...plainly }));
  const later = now + 48 * hour;
  expect(await requestsOf(db, founder, later)).toMatchObject([{ state: "lapsed" }]);
  const late = { who: founder, requestId: id, answer: "accept", ...plainly, now: later } as const;
  expect(await answerRequest(db, late)).toMatchObject({ reason: "request_over" });
  must(await askToMeet(db, { who: asker, partyId: company.id, ...plainly, now: later }));
});

test("who asks first is answered, not asked back", async () => {
  const { db, investor, company, as } = await openMeetings(await testDb());
  const [asker, founder] = [await as(investor.who), await as(company.who)];
  must(await askToMeet(db, { who: asker, partyId: company.id, ...plainly }));
  expect(await askToMeet(db, { who: asker, partyId: company.id, ...plainly })).toMatchObject({
    reason: "asked_already",
  });
  expect(await askToMeet(db, { who: founder, partyId: investor.id, ...plainly })).toMatchObject({
    reason: "they_asked",
  });
});

test("a ticket says whom one may ask, and how many requests may wait", async () => {
  const { db, event, investor, company, as, typeId } = await openMeetings(await testDb());
  const rule = async (mayAsk: ("investor" | "company")[], atOnce: number) =>
    changeAskRules(db, {
      eventId: event.id,
      rules: new Map([[typeId, { mayAsk, atOnce }]]),
      actor: staff,
      now,
    });
  const who = await as(investor.who);
  await rule(["investor"], 5);
  expect(await askToMeet(db, { who, partyId: company.id, ...plainly })).toMatchObject({
    reason: "may_not_ask",
  });
  await rule(["company"], 0);
  expect(await askToMeet(db, { who, partyId: company.id, ...plainly })).toMatchObject({
    reason: "too_many_waiting",
    detail: { max: 0 },
  });
});

test("two who ask each other at once leave one request", async () => {
  const { db, investor, company, as } = await openMeetings(await testDb());
  const [asker, founder] = [await as(investor.who), await as(company.who)];
  const both = await Promise.all([
    askToMeet(db, { who: asker, partyId: company.id, ...plainly }),
    askToMeet(db, { who: founder, partyId: investor.id, ...plainly }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "they_asked" });
});

test("another time is proposed within slots and free time, and answered by the other side", async () => {
  const { db, event, investor, company, as } = await openMeetings(await testDb());
  const [asker, founder] = [await as(investor.who), await as(company.who)];
  const [first, second] = meetingSlots(await meetingSettingsOf(db, event), event.zone);
  if (!first || !second) throw new Error("no slots");
  const rules = { part: "all", most: null, breakAfter: null } as const;
  must(await setAvailability(db, { who: founder, rules, busy: [first.startsAt] }));
  const { id } = must(await askToMeet(db, { who: asker, partyId: company.id, ...plainly }));
  const propose = { requestId: id, answer: "propose", note: "", now } as const;
  expect(
    await answerRequest(db, { who: founder, ...propose, startsAt: first.startsAt }),
  ).toMatchObject({ reason: "busy_then" });
  expect(
    await answerRequest(db, { who: founder, ...propose, startsAt: first.startsAt + 1 }),
  ).toMatchObject({ reason: "no_such_slot" });
  must(await answerRequest(db, { who: founder, ...propose, startsAt: second.startsAt }));
  expect(await requestsOf(db, asker, now)).toMatchObject([
    { isYourTurn: true, startsAt: second.startsAt },
  ]);
  must(await answerRequest(db, { who: asker, requestId: id, answer: "accept", ...plainly }));
  expect(await consentedPairs(db, event.id)).toMatchObject([{ startsAt: second.startsAt }]);
});

test("a no thanks changes nothing that the other side sees, whatever they do", async () => {
  async function seenByAsker(says: "no" | null) {
    const { db, investor, company, as } = await openMeetings(await testDb());
    const [asker, founder] = [await as(investor.who), await as(company.who)];
    if (says) must(await setWish(db, { who: founder, partyId: investor.id, wish: says, now }));
    const before = await peopleToMeet(db, asker, now);
    const asked = await askToMeet(db, { who: asker, partyId: company.id, ...plainly });
    const again = await askToMeet(db, { who: asker, partyId: company.id, ...plainly });
    const after = await peopleToMeet(db, asker, now + hour);
    const requests = await requestsOf(db, asker, now + hour);
    const late = await requestsOf(db, asker, now + 48 * hour);
    const founderSees = await requestsOf(db, founder, now + hour);
    const shape = ({ candidates }: typeof before) =>
      candidates.map(({ worth, wish, request, kind }) => ({
        worth,
        wish,
        kind,
        state: request?.state ?? null,
      }));
    const told = (all: typeof requests) =>
      all.map(({ state, way, isYourTurn, isAside, answerBy }) => {
        return { state, way, isYourTurn, isAside, answerBy };
      });
    return {
      asker: {
        before: shape(before),
        asked: asked.ok,
        again: again.ok ? "" : again.reason,
        after: shape(after),
        requests: told(requests),
        late: told(late),
      },
      founderSees: told(founderSees),
      letters: (await db.select().from(outbox)).filter(({ kind }) => kind === "meeting-asked")
        .length,
    };
  }
  const [plain, declined] = [await seenByAsker(null), await seenByAsker("no")];
  expect(declined.asker).toEqual(plain.asker);
  expect([plain.letters, declined.letters]).toEqual([1, 0]);
  expect(declined.founderSees).toMatchObject([{ isAside: true }]);
});

test("who hides is suggested to nobody they hide from, nor asked", async () => {
  const { db, investor, company, as } = await openMeetings(await testDb());
  const [asker, founder] = [await as(investor.who), await as(company.who)];
  const found = async () =>
    (await peopleToMeet(db, asker, now)).candidates.some(({ id }) => id === company.id);
  expect(await found()).toBe(true);
  const from = { who: founder, partyId: investor.id, personId: investor.who.id, now };
  must(await hide(db, { ...from, way: "hide" }));
  expect(await found()).toBe(false);
  expect(await askToMeet(db, { who: asker, partyId: company.id, ...plainly })).toMatchObject({
    reason: "nobody_there",
  });
  const colleague = investor.people[1];
  if (!colleague) throw new Error("a colleague");
  const hers = await peopleToMeet(db, await as(colleague), now);
  expect(hers.candidates.some(({ id }) => id === company.id)).toBe(true);
  must(await hide(db, { ...from, way: "show" }));
  expect(await found()).toBe(true);
});

test("many requests in an hour make two letters: the first, and one of the rest", async () => {
  const { db, investor, company, as } = await openMeetings(await testDb());
  const founder = await as(company.who);
  for (const person of investor.people) {
    const who = { ...(await as(person)), partyId: investor.id };
    const asked = await askToMeet(db, { who, partyId: company.id, ...plainly });
    if (asked.ok) must(await withdrawRequest(db, { who, requestId: asked.value.id, now }));
  }
  expect(founder.partyId).toBe(company.id);
  const kinds = (await db.select().from(outbox)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "meeting-asked")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "meetings-asked")).toHaveLength(1);
});

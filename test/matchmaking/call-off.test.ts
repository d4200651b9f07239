import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readListFile } from "#app/lib/list-file.ts";
import { open } from "#app/lib/secrets.server.ts";
import { minute } from "#app/lib/time.ts";
import { answerRequest } from "#app/matchmaking/answer-request.ts";
import { askToMeet } from "#app/matchmaking/ask-to-meet.ts";
import { cancelOwnMeeting } from "#app/matchmaking/change-own-meeting.ts";
import { consentedPairs } from "#app/matchmaking/consent.ts";
import { hide } from "#app/matchmaking/hide.ts";
import { meetingOf, meetingsOf } from "#app/matchmaking/meetings.ts";
import { planFacts } from "#app/matchmaking/plan-facts.ts";
import { reportParty } from "#app/matchmaking/report-party.ts";
import { setWish } from "#app/matchmaking/set-wish.ts";
import { planWishes } from "#app/matchmaking/wishes-plan.ts";
import { type Db, transact } from "#db/open.ts";
import { meetingOffers, meetings, outbox } from "#db/schema.server.ts";
import { must } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { meets, openHall } from "./hall.ts";
import { published } from "./planned-floor.ts";

/** Two who meet, and a company that waits for the same investor. */
async function theyMeet(db: Db) {
  const hall = await openHall(db);
  const { event, investor, company, slot, tables } = hall;
  const waiting = await aParty(db, event, "company");
  await happened(db, { requests: [requestRow(investor, waiting)] }, event.id);
  const at = { ...slot(4), tableId: tables[0] };
  return { ...hall, waiting, id: await meets(db, event, [investor, company], at) };
}

async function lettersTo(db: Db): Promise<string[]> {
  const rows = await db.select().from(outbox).where(eq(outbox.kind, "meetings-changed"));
  return rows.map(({ toAddress }) => toAddress).sort();
}

test("who hides from somebody they meet is not met, nor does that one learn why", async () => {
  const db = await testDb();
  const { event, investor, company, as, id, slot, now } = await theyMeet(db);
  await transact(db, (tx) => tx.update(meetings).set({ locked: true }).where(eq(meetings.id, id)));
  const [founder, both] = [await as(company.who), [investor.who.email, company.who.email].sort()];
  const from = { who: founder, partyId: investor.id, personId: investor.who.id };
  must(await hide(db, { ...from, way: "hide", now }));

  expect(await meetingOf(db, { eventId: event.id, id })).toMatchObject({
    ...{ state: "canceled", canceledFor: "person", canceledByPartyId: company.id, sequence: 1 },
  });
  expect(await lettersTo(db)).toEqual(both);
  const isTheirs = and(
    eq(outbox.toAddress, investor.who.email),
    eq(outbox.kind, "meetings-changed"),
  );
  const [letter] = await db.select().from(outbox).where(isTheirs);
  const said = JSON.parse(open("letter", letter?.propsSealed ?? new Uint8Array()));
  const { startsAt, endsAt } = slot(4);
  const table = { room: { zh: "厅 1", en: "Hall 1" }, number: 1 };
  expect(said.news).toEqual([
    { id, partyId: investor.id, kind: "canceled", was: { startsAt, endsAt, table } },
  ]);
  expect(await consentedPairs(db, event.id)).toHaveLength(1);

  must(await hide(db, { ...from, way: "show", now: now + 1 }));
  expect(await consentedPairs(db, event.id)).toHaveLength(1);
});

test("the slot of a meeting that is called off goes to who waits", async () => {
  const db = await testDb();
  const { investor, company, waiting, as, slot, now } = await theyMeet(db);
  const who = await as(company.who);
  must(await hide(db, { who, partyId: investor.id, personId: null, way: "hide", now }));
  const [offer] = await db.select().from(meetingOffers);
  expect(offer).toMatchObject({ why: "freed", startsAt: slot(4).startsAt, state: "offered" });
  expect([offer?.aPartyId, offer?.bPartyId].sort()).toEqual([investor.id, waiting.id].sort());
});

test("who reports somebody they meet is not met", async () => {
  const db = await testDb();
  const { event, investor, company, as, id, now } = await theyMeet(db);
  const about = { partyId: investor.id, personId: null, words: "Followed me about." };
  must(await reportParty(db, { who: await as(company.who), ...about, now }));
  expect(await meetingOf(db, { eventId: event.id, id })).toMatchObject({ state: "canceled" });
  expect(await lettersTo(db)).toHaveLength(2);
});

test("hiding from a colleague who does not sit there, and what has begun, cancels nothing", async () => {
  const db = await testDb();
  const { event, investor, company, as, id, slot, now } = await theyMeet(db);
  const who = await as(company.who);
  const colleague = investor.people[1]?.id ?? "";
  must(await hide(db, { who, partyId: investor.id, personId: colleague, way: "hide", now }));
  const later = { partyId: investor.id, personId: null, now: slot(4).startsAt + minute };
  must(await hide(db, { who, ...later, way: "hide" }));
  expect(await meetingOf(db, { eventId: event.id, id })).toMatchObject({ state: "planned" });
  expect(await lettersTo(db)).toEqual([]);
});

test("two who called it off and agree anew are planned again, and not before", async () => {
  const db = await testDb();
  const { event, investor, company, as, tables, slot, now } = await openHall(db);
  const id = await meets(db, event, [investor, company], { ...slot(4), tableId: tables[0] });
  const [asker, founder] = [await as(investor.who), await as(company.who)];
  must(await cancelOwnMeeting(db, { who: asker, meetingId: id, now: now + 10 }));
  const pairs = async () => (await planFacts(db, event, now + 50)).pairs;
  expect(await pairs()).toEqual([]);

  const ask = { partyId: company.id, note: "", startsAt: null, now: now + 20 };
  const asked = must(await askToMeet(db, { who: asker, ...ask }));
  expect(await pairs()).toEqual([]);
  const answer = { requestId: asked.id, answer: "accept", note: "", startsAt: null } as const;
  must(await answerRequest(db, { who: founder, ...answer, now: now + 30 }));
  expect(await pairs()).toHaveLength(1);
  await published(db, event, "anew", now + 40);
  expect(await meetingsOf(db, { eventId: event.id })).toMatchObject([{ state: "planned" }]);
});

test("where a mutual wish is consent, wishing anew agrees anew, and a list in their name does not", async () => {
  const db = await testDb();
  const hall = await openHall(db, { more: { consent: "mutual_wish" } });
  const { event, investor, as, tables, slot, now } = hall;
  const other = await aParty(db, event, "company");
  const [mine, theirs] = [await as(investor.who), await as(other.who)];
  const wish = { wish: "must", now } as const;
  must(await setWish(db, { who: mine, partyId: other.id, ...wish }));
  must(await setWish(db, { who: theirs, partyId: investor.id, ...wish }));
  const at = { ...slot(4), tableId: tables[0] };
  const id = await meets(db, event, [investor, other], at);
  const found = async () =>
    (await planFacts(db, event, now + 50)).pairs.filter(({ by }) => by === "mutual_wish");
  must(await cancelOwnMeeting(db, { who: mine, meetingId: id, now: now + 10 }));
  expect(await found()).toEqual([]);
  const text = `who,whom,wish\n${investor.who.email},${other.who.email},must\n`;
  const list = must(readListFile(Buffer.from(text)));
  const plan = must(await planWishes(db, event, list, { now: now + 15 }));
  expect(plan).toMatchObject({ good: [], own: 1, mutual: 0 });
  must(await setWish(db, { who: mine, partyId: other.id, wish: "would", now: now + 20 }));
  expect(await found()).toHaveLength(1);
});

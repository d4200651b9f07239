import { eq } from "drizzle-orm";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { readListFile } from "#app/lib/list-file.ts";
import { consentedPairs } from "#app/matchmaking/consent.ts";
import { importWishes } from "#app/matchmaking/import-wishes.ts";
import { setWish } from "#app/matchmaking/set-wish.ts";
import { wishesRefusal } from "#app/matchmaking/wishes-import-wording.ts";
import { mostWishLines } from "#app/matchmaking/wishes-plan.ts";
import { transact } from "#db/open.ts";
import {
  activities,
  meetingRequests,
  meetingSettings,
  organizations,
  outbox,
  people,
  wishes,
} from "#db/schema.server.ts";
import { buy, must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty, happened, openFloor, requestRow } from "./floor.ts";
import { openMeetings } from "./taking-part.ts";
import { bring, head, planOf, saidBy } from "./wish-lists.ts";

test("a list says what people's own cards would, once, with a line in the audit and no letter", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db);
  const [first, second] = investor.people;
  const name = company.organization.name.en;
  const text = `\uFEFFwho;whom;wish;team\n${first?.email};${name.toUpperCase()};Must meet;A\n${second?.email};${company.who.email};不用了;B\n${company.who.email};${investor.organization.name.zh};愿意;C\n`;
  const plan = must(await planOf(db, event, text));
  expect(plan).toMatchObject({ bad: [], already: 0, own: 0, ignored: ["team"], mutual: 1 });

  expect(await bring(db, event, text)).toEqual({ ok: true, value: { count: 3 } });
  expect(await saidBy(db, first?.id ?? "")).toEqual([{ partyId: company.id, wish: "must" }]);
  expect(await saidBy(db, second?.id ?? "")).toEqual([{ partyId: company.id, wish: "no" }]);
  expect(await saidBy(db, company.who.id)).toEqual([{ partyId: investor.id, wish: "would" }]);
  const noted = await db.select().from(activities).where(eq(activities.verb, "imported_wishes"));
  expect(noted).toMatchObject([{ actorLabel: staff.label, detail: { file: "a.csv", count: 3 } }]);
  expect(await db.$count(outbox)).toBe(0);
  expect(await db.$count(meetingRequests)).toBe(0);

  expect(must(await planOf(db, event, text))).toMatchObject({ good: [], already: 3, mutual: 1 });
  expect(await bring(db, event, text)).toMatchObject({ ok: false, reason: "no_new_wishes" });
  expect(await db.$count(wishes)).toBe(3);
});

test("a mutual wish of a list is consent only where the event says so, and never after a no", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db);
  const [who] = investor.people;
  const both = `${head}${who?.email},${company.who.email},must\n${company.who.email},${who?.email},would\n`;
  expect(must(await planOf(db, event, both))).toMatchObject({ consent: "request", mutual: 1 });
  await bring(db, event, both);
  expect(await consentedPairs(db, event.id)).toEqual([]);

  const set = { consent: "mutual_wish" as const };
  await transact(db, (tx) => tx.update(meetingSettings).set(set));
  expect(must(await planOf(db, event, both))).toMatchObject({ consent: "mutual_wish", mutual: 1 });
  expect(await consentedPairs(db, event.id)).toMatchObject([{ by: "mutual_wish" }]);

  const declined = requestRow(investor, company, { state: "declined", answeredAt: now });
  await happened(db, { requests: [declined] }, event.id);
  expect(must(await planOf(db, event, both))).toMatchObject({ mutual: 0 });
  expect(await consentedPairs(db, event.id)).toEqual([]);
});

test("what somebody has said themselves stays, a no above all", async () => {
  const db = await testDb();
  const { event, investor, company, as } = await openMeetings(db);
  const [who] = investor.people;
  if (!who) throw new Error("nobody");
  must(await setWish(db, { who: await as(who), partyId: company.id, wish: "no", now }));
  const text = `${head}${who.email},${company.who.email},must\n`;
  expect(must(await planOf(db, event, text))).toMatchObject({ good: [], own: 1, mutual: 0 });

  const another = `${head}${company.who.email},${who.email},must\n`;
  const plan = must(await planOf(db, event, another));
  must(await setWish(db, { who: await as(company.who), partyId: investor.id, wish: "no", now }));
  const late = { event, plan, file: "", lang: "zh" as const, actor: staff, now };
  expect(await importWishes(db, late)).toMatchObject({ ok: false, reason: "no_new_wishes" });
  expect(await saidBy(db, company.who.id)).toEqual([{ partyId: investor.id, wish: "no" }]);
});

test("a ticket is enough to wish, before the first sign-in too; an address alone is not", async () => {
  const db = await testDb();
  const { event, company, typeId } = await openMeetings(db);
  await buy(db, event, { [typeId]: 1 }, { email: "new@example.com", at: now });
  await transact(db, (tx) => tx.delete(people).where(eq(people.email, "new@example.com")));
  const text = `${head}New@Example.com,${company.who.email},可以见\n`;
  expect(await bring(db, event, text)).toEqual({ ok: true, value: { count: 1 } });
  const [person] = await db.select().from(people).where(eq(people.email, "new@example.com"));
  expect(await saidBy(db, person?.id ?? "")).toEqual([{ partyId: company.id, wish: "would" }]);
  // Has a ticket, and is nobody to be met yet.
  const back = must(await planOf(db, event, `${head}${company.who.email},new@example.com,must\n`));
  expect(back.bad).toMatchObject([{ line: 2, reason: "line_whom_not_there" }]);
});

test("each line that is not right is told by its number, in words", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db);
  await aParty(db, event, "company", { name: "Twin" });
  await aParty(db, event, "investor", { name: "twin" });
  const gone = await aParty(db, event, "company", { name: "Gone", more: { state: "archived" } });
  const who = investor.who.email;
  const lines = [
    `nonsense,Twin,must`,
    `nobody@example.com,${company.who.email},must`,
    `${who},,must`,
    `${who},Nowhere,must`,
    `${who},nobody@example.com,must`,
    `${who},${gone.who.email},must`,
    `${who},Gone,must`,
    `${who},Twin,must`,
    `${who},${investor.organization.name.en},must`,
    `${who},${company.who.email},perhaps`,
    `${who},${company.who.email},must,more`,
    `${who},${company.who.email},must`,
    `${who},${company.organization.name.en},no`,
  ];
  const { good, bad } = must(await planOf(db, event, head + lines.join("\n")));
  expect(good).toHaveLength(1);
  expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
    [2, "line_no_address"],
    [3, "line_nobody_here"],
    [4, "line_no_whom"],
    [5, "line_unknown_whom"],
    [6, "line_unknown_whom"],
    [7, "line_whom_not_there"],
    [8, "line_unknown_whom"],
    [9, "line_several_so_called"],
    [10, "line_own_party"],
    [11, "line_unknown_wish"],
    [12, "line_too_many_cells"],
    [14, "line_repeated"],
  ]);
  for (const { line: _, ...refused } of bad) {
    for (const lang of ["zh", "en"] as const) expect(wishesRefusal(refused, lang)).not.toBe("");
  }
});

test("a list in GB18030 is read; one without its columns, or while wishes are closed, is refused", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db);
  await transact(db, (tx) =>
    tx
      .update(organizations)
      .set({ name: { zh: "慢火智能", en: "" } })
      .where(eq(organizations.id, company.id)),
  );
  const text = `本人邮箱,想见谁,意愿\n${investor.who.email},慢火智能,一定要见\n`;
  const plan = must(await planOf(db, event, iconv.encode(text, "gb18030")));
  expect(plan.good).toMatchObject([{ partyId: company.id, wish: "must" }]);
  expect(await planOf(db, event, "who,wish\na@example.com,must\n")).toMatchObject({
    reason: "no_wish_columns",
  });

  await transact(db, (tx) => tx.update(meetingSettings).set({ isOpen: false }));
  expect(await planOf(db, event, text)).toMatchObject({ reason: "meetings_closed" });
  const late = { event, plan, file: "", lang: "zh" as const, actor: staff, now };
  expect(await importWishes(db, late)).toMatchObject({ reason: "meetings_closed" });
  expect(await db.$count(wishes)).toBe(0);
});

test("twenty thousand lines are taken, and taken back; one more is refused", async () => {
  const db = await testDb();
  const { event, investor } = await openFloor(db);
  const names = Array.from({ length: 200 }, (_, n) => `Company ${n}`);
  const made = [];
  for (const name of names) made.push(await aParty(db, event, "company", { name }));
  const lines = made.flatMap(({ who, organization }, at) =>
    names
      .slice(0, 100)
      .map((name) => (name === organization.name.en ? investor.organization.name.en : name))
      .map((name) => `${who.email},${name},${at % 2 ? "must" : "would"}\n`),
  );
  const text = head + lines.join("");
  expect(await bring(db, event, text)).toEqual({ ok: true, value: { count: 20_000 } });
  const empty = text.replaceAll(/,(must|would)\n/g, ",\n");
  expect(await bring(db, event, empty)).toEqual({ ok: true, value: { count: 20_000 } });
  expect(await db.$count(wishes)).toBe(0);

  const more = Buffer.from(`${text}a@example.com,b,must\n`);
  expect(readListFile(more, { mostLines: mostWishLines })).toMatchObject({
    reason: "too_many_lines",
    detail: { max: 20_000 },
  });
});

import { expect, test } from "vitest";
import { askToMeet } from "#app/matchmaking/ask-to-meet.ts";
import { consentedPairs } from "#app/matchmaking/consent.ts";
import { importWishes } from "#app/matchmaking/import-wishes.ts";
import { setWish } from "#app/matchmaking/set-wish.ts";
import { outbox } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty, openFloor } from "./floor.ts";
import { openMeetings } from "./taking-part.ts";
import { bring, head, planOf, saidBy } from "./wish-lists.ts";

test("a corrected list changes what an earlier one said, and an empty wish takes it back", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db, { consent: "mutual_wish" });
  const [first, second] = investor.people;
  const other = await aParty(db, event, "company", { name: "Other" });
  const list = (...said: [email: string | undefined, whom: string, wish: string][]) =>
    head + said.map((cells) => `${cells.join(",")}\n`).join("");
  const back: [string, string, string] = [company.who.email, first?.email ?? "", "would"];
  const earlier = list(
    [first?.email, company.who.email, "must"],
    [first?.email, "Other", "no"],
    back,
  );
  await bring(db, event, earlier);
  expect(await consentedPairs(db, event.id)).toHaveLength(1);

  const corrected = list(
    [first?.email, company.who.email, "no"],
    [first?.email, "Other", ""],
    [second?.email, "Other", "would"],
    [second?.email, company.who.email, ""],
  );
  const plan = must(await planOf(db, event, corrected));
  expect(plan).toMatchObject({ changed: 1, takenBack: 1, already: 0, own: 0, mutual: 0 });
  expect(plan.good).toHaveLength(3);
  expect(plan.bad).toMatchObject([{ line: 5, reason: "line_no_wish" }]);
  const bringAt = { event, plan, file: "b.csv", lang: "zh", actor: staff, now: now + 1 } as const;
  expect(await importWishes(db, bringAt)).toEqual({ ok: true, value: { count: 3 } });
  expect(await saidBy(db, first?.id ?? "")).toEqual([{ partyId: company.id, wish: "no" }]);
  expect(await saidBy(db, second?.id ?? "")).toEqual([{ partyId: other.id, wish: "would" }]);
  // What the list leaves out stays as it was.
  expect(await saidBy(db, company.who.id)).toEqual([{ partyId: investor.id, wish: "would" }]);
  expect(await consentedPairs(db, event.id)).toEqual([]);
  expect(await db.$count(outbox)).toBe(0);
  expect(await bring(db, event, corrected)).toMatchObject({ reason: "no_new_wishes" });

  expect(must(await planOf(db, event, earlier))).toMatchObject({
    ...{ changed: 1, takenBack: 0, already: 1, mutual: 1 },
    good: { length: 2 },
  });
});

test("a card takes over what a list said, and what it takes back no list brings again", async () => {
  const db = await testDb();
  const { event, investor, company, as } = await openMeetings(db);
  const [who] = investor.people;
  if (!who) throw new Error("nobody");
  const other = await aParty(db, event, "company", { name: "Other" });
  const third = await aParty(db, event, "company", { name: "Third" });
  const fourth = await aParty(db, event, "company", { name: "Fourth" });
  const listed = (wish: string) =>
    head +
    [company.who.email, "Other", "Third", "Fourth"]
      .map((to) => `${who.email},${to},${wish}\n`)
      .join("");
  expect(await bring(db, event, listed("must"))).toMatchObject({ value: { count: 4 } });
  const me = await as(who);
  must(await setWish(db, { who: me, partyId: company.id, wish: "must", now }));
  must(await setWish(db, { who: me, partyId: other.id, wish: null, now }));
  const ask = { who: me, partyId: fourth.id, note: "", startsAt: null, now };
  must(await askToMeet(db, ask));

  for (const wish of ["would", ""]) {
    const own = { bad: [], own: wish === "" ? 2 : 3, already: wish === "" ? 1 : 0 };
    const plan = must(await planOf(db, event, listed(wish)));
    expect(plan).toMatchObject({ ...own, good: [{ partyId: third.id }] });
    expect(await bring(db, event, listed(wish))).toMatchObject({ value: { count: 1 } });
    const left = [
      { partyId: company.id, wish: "must" },
      { partyId: other.id, wish: null },
      { partyId: fourth.id, wish: "must" },
      ...(wish === "" ? [] : [{ partyId: third.id, wish }]),
    ];
    const said = await saidBy(db, who.id);
    expect(said).toHaveLength(left.length);
    expect(said).toEqual(expect.arrayContaining(left));
  }
});

test("who takes a wish over between preview and import keeps it, whatever the list would do", async () => {
  const db = await testDb();
  const { event, investor, company, as } = await openMeetings(db);
  const [who] = investor.people;
  if (!who) throw new Error("nobody");
  const line = (wish: string) => `${head}${who.email},${company.who.email},${wish}\n`;
  await bring(db, event, line("would"));
  const plans = [
    must(await planOf(db, event, line("no"))),
    must(await planOf(db, event, line(""))),
  ];
  expect(plans).toMatchObject([{ changed: 1 }, { takenBack: 1 }]);
  must(await setWish(db, { who: await as(who), partyId: company.id, wish: "would", now }));
  for (const plan of plans) {
    const late = { event, plan, file: "", lang: "zh" as const, actor: staff, now };
    expect(await importWishes(db, late)).toMatchObject({ reason: "no_new_wishes" });
  }
  expect(await saidBy(db, who.id)).toEqual([{ partyId: company.id, wish: "would" }]);
});

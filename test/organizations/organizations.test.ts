import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readListFile } from "#app/lib/list-file.ts";
import { consentedPairs } from "#app/matchmaking/consent.ts";
import { mergeOrganizations } from "#app/matchmaking/merge-organizations.ts";
import { takeWishesBack } from "#app/matchmaking/set-wish.ts";
import { answerInvitation } from "#app/organizations/answer-invitation.ts";
import { archiveOrganization } from "#app/organizations/archive-organization.ts";
import { claimOrganization } from "#app/organizations/claim-organization.ts";
import { organizationForm } from "#app/organizations/forms.ts";
import { importOrganizations } from "#app/organizations/import-organizations.ts";
import { inviteContacts } from "#app/organizations/invite-contacts.ts";
import { inviteRepresentative } from "#app/organizations/invite-representative.ts";
import { keepLogo } from "#app/organizations/keep-logo.ts";
import { allOrganizations, representativesOf } from "#app/organizations/organizations.ts";
import { planOrganizations } from "#app/organizations/organizations-plan.ts";
import { membersOf } from "#app/organizations/parties.ts";
import { organizationRefusal } from "#app/organizations/wording.ts";
import { transact } from "#db/open.ts";
import { outbox, wishes } from "#db/schema.server.ts";
import { buy, must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent, aPerson } from "#test/support/people.ts";
import { aParty, happened, openFloor, requestRow } from "../matchmaking/floor.ts";
import { openMeetings } from "../matchmaking/taking-part.ts";

const list = (text: string) => must(readListFile(Buffer.from(text)));

test("an address of its own domain claims an organization, one of a free-mail service never", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const company = await aParty(db, event, "company", { more: { mailDomain: "acme.example.com" } });
  const claim = async (email: string) =>
    claimOrganization(db, {
      eventId: event.id,
      organizationId: company.id,
      person: await aPerson(db, email),
      now,
    });
  expect(await claim("ada@gmail.com")).toMatchObject({ reason: "address_proves_nothing" });
  expect(await claim("ada@notacme.example.com")).toMatchObject({
    reason: "address_proves_nothing",
  });
  expect(await claim("ada@lab.acme.example.com")).toMatchObject({ ok: true });
  expect(await claim("ada@lab.acme.example.com")).toMatchObject({ reason: "speaks_already" });
  expect((await membersOf(db, event.id)).get(company.id)).toHaveLength(2);
});

test("who is invited speaks for it once they agree, and gets one letter with a link", async () => {
  const db = await testDb();
  const event = { ...(await anEvent(db)), state: "published" } as const;
  const company = await aParty(db, event, "company");
  const other = await aParty(db, event, "company");
  const invite = (organizationId: string) =>
    inviteRepresentative(db, {
      event,
      organizationId,
      email: "bo@example.com",
      name: "Bo",
      title: "CTO",
      lang: "en",
      actor: staff,
      now,
    });
  const person = must(await invite(company.id));
  expect(await invite(other.id)).toMatchObject({ reason: "speaks_for_another" });
  expect((await membersOf(db, event.id)).get(company.id)).not.toContain(person.id);
  must(await answerInvitation(db, { eventId: event.id, person, answer: "agree", now }));
  expect((await membersOf(db, event.id)).get(company.id)).toContain(person.id);
  expect((await db.select().from(outbox)).map(({ kind }) => kind)).toEqual([
    "organization-invitation",
  ]);
  const again = { eventId: event.id, person, answer: "decline", now } as const;
  expect(await answerInvitation(db, again)).toMatchObject({ reason: "not_invited" });
});

test("who gave no name is called as their ticket of the event does", async () => {
  const { db, event, company, typeId } = await openMeetings(await testDb());
  const email = "bo@example.com";
  const by = { event, organizationId: company.id, title: "", actor: staff, now } as const;
  const before = must(await inviteRepresentative(db, { ...by, email, name: "", lang: "zh" }));
  expect(before.name).toBe("");
  await buy(db, event, { [typeId]: 1 }, { email, at: now });
  const agreed = { eventId: event.id, person: before, answer: "agree", now } as const;
  must(await answerInvitation(db, agreed));
  expect((await aPerson(db, email)).name).toBe("王小明");
  const known = await inviteRepresentative(db, {
    ...by,
    email: "di@example.com",
    name: "Di",
    lang: "en",
  });
  expect(must(known).name).toBe("Di");
});

test("a list is read in both scripts, every wrong line is told by its number, and once is enough", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const file = list(
    [
      "名称,英文名,类型,领域,阶段,最小投资额,最大投资额,商业计划书,代表邮箱",
      "慢火资本,Low Heat,投资机构,医学影像；机器人,种子轮,200万,0.2亿,,bo@example.com",
      "桂花糕,Osmanthus,公司,agents,Seed,,,http://decks.example.com,",
      "竹篮,,基金会,agents,,,,,",
      "慢火资本,,投资机构,,,,,,",
      ",,公司,,,,,,",
      "旧船票,,公司,烘焙,,,,,",
      "青团,,公司,智能体,,,,,nobody",
      "雨靴,,社区,智能体,,,,,",
    ].join("\n"),
  );
  const plan = must(await planOrganizations(db, event, file, { kind: null }));
  expect(plan.good.map(({ line }) => line)).toEqual([2, 9]);
  expect(plan.good[0]).toMatchObject({
    contacts: ["bo@example.com"],
    details: {
      sectors: ["medical_imaging", "robotics"],
      ticketFrom: 200_000_000,
      ticketUntil: 2_000_000_000,
    },
  });
  expect(plan.bad.map((bad) => `${bad.line} ${organizationRefusal(bad, "en")}`)).toEqual([
    "3 “Deck” has to be a whole https address",
    "4 There is no kind “基金会”",
    "5 The same organization as line 2",
    "6 The name is missing",
    "7 “Sectors” knows no “烘焙”",
    "8 Not an e-mail address of a contact: nobody",
  ]);
  const by = { eventId: event.id, file: "a.csv", actor: staff, now };
  expect(must(await importOrganizations(db, { ...by, plan }))).toHaveLength(2);
  const same = must(await planOrganizations(db, event, file, { kind: null }));
  expect([same.good.length, same.already, same.unasked.length]).toEqual([0, 2, 1]);
  expect(await importOrganizations(db, { ...by, plan })).toMatchObject({
    reason: "nothing_to_import",
  });
});

test("contacts are invited once the event is published, by the same list again, and each once", async () => {
  const db = await testDb();
  const draft = await anEvent(db);
  const event = { ...draft, state: "published" } as const;
  const text = "name,kind,contacts\nLow Heat,investor,bo@example.com\nLamp,company,di@example.com";
  const planned = async () => must(await planOrganizations(db, event, list(text), { kind: null }));
  const by = { actor: staff, now };
  const imported = must(
    await importOrganizations(db, {
      ...{ ...by, eventId: event.id, file: "a.csv", plan: await planned() },
    }),
  );
  expect(await inviteContacts(db, { event: draft, imported, lang: "en", ...by })).toBe(0);
  const { unasked } = await planned();
  expect(unasked.map(({ contacts }) => contacts)).toEqual([["bo@example.com"], ["di@example.com"]]);
  expect(await inviteContacts(db, { event, imported: unasked, lang: "en", ...by })).toBe(2);
  expect((await planned()).unasked).toEqual([]);
});

test("merging a duplicate moves its people, wishes and consent to the one that stays", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db);
  const double = await aParty(db, event, "company", { more: { booth: "B1" } });
  await happened(
    db,
    {
      requests: [requestRow(investor, double)],
      wishes: [
        [investor.who, double, "must"],
        [investor.who, company, "would"],
      ],
    },
    event.id,
  );
  const merge = { eventId: event.id, id: double.id, into: company.id, actor: staff, now };
  expect(await mergeOrganizations(db, { ...merge, into: investor.id })).toMatchObject({
    reason: "kinds_differ",
  });
  must(await mergeOrganizations(db, merge));
  const [pair] = await consentedPairs(db, event.id);
  expect([pair?.a, pair?.b].sort()).toEqual([investor.id, company.id].sort());
  expect(await representativesOf(db, company.id)).toHaveLength(2);
  expect(await db.select({ wish: wishes.wish }).from(wishes)).toEqual([{ wish: "would" }]);
  const again = await aParty(db, event, "company");
  await happened(db, { wishes: [[investor.who, again, "must"]] }, event.id);
  await transact(db, (tx) => takeWishesBack(tx, eq(wishes.partyId, company.id), now));
  must(await mergeOrganizations(db, { ...merge, id: again.id }));
  expect(await db.select({ wish: wishes.wish }).from(wishes)).toEqual([{ wish: "must" }]);
  const kept = (await allOrganizations(db, event.id)).find(({ id }) => id === company.id);
  expect(kept).toMatchObject({ booth: "B1", state: "active" });
});

test("whoever is put away meets nobody until they are back", async () => {
  const db = await testDb();
  const { event, investor, company } = await openFloor(db);
  await happened(db, { requests: [requestRow(investor, company)] }, event.id);
  const by = { eventId: event.id, id: company.id, actor: staff, now };
  must(await archiveOrganization(db, { ...by, state: "archived" }));
  expect(await consentedPairs(db, event.id)).toEqual([]);
  must(await archiveOrganization(db, { ...by, state: "active" }));
  expect(await consentedPairs(db, event.id)).toHaveLength(1);
});

test("bad input 56: an address is kept only with https, whole and without a password", () => {
  const form = organizationForm({ currency: "CNY" });
  const empty = { website: "", mailDomain: "", ticketFrom: "", ticketUntil: "", raising: "" };
  const filled = { ...empty, kind: "company", name: { zh: "梧桐", en: "Parasol" }, booth: "" };
  const judge = (deckUrl: string) =>
    form.safeParse({ ...filled, traction: undefined, deckUrl }).error?.issues ?? [];
  expect(judge("https://example.com/deck.pdf")).toEqual([]);
  for (const address of [
    "http://169.254.169.254/latest",
    "http://2130706433",
    "http://①②⑦.⓪.⓪.①",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://localhost/x",
    "https://me:secret@example.com",
    "//example.com/deck",
  ]) {
    expect(judge(address), address).toMatchObject([{ path: ["deckUrl"], message: "invalid" }]);
  }
});

test("bad input 57: a logo is a picture by its bytes, whatever it calls itself", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const company = await aParty(db, event, "company");
  const keep = (bytes: Uint8Array) =>
    keepLogo(db, { eventId: event.id, id: company.id, bytes, actor: staff, now });
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  expect(await keep(svg)).toMatchObject({ reason: "logo_no_picture" });
  expect(await keep(new Uint8Array(600 * 1024))).toMatchObject({ reason: "logo_too_large" });
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  expect(await keep(png)).toMatchObject({ ok: true });
  const jpg = readFileSync("public/screenshot.jpg").subarray(0, 1000);
  expect(await keep(jpg)).toMatchObject({ ok: true });
});

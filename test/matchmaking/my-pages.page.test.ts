import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as availability from "#app/matchmaking/routes/my-availability.tsx";
import * as party from "#app/matchmaking/routes/my-party.tsx";
import * as people from "#app/matchmaking/routes/my-people.tsx";
import * as profile from "#app/matchmaking/routes/my-profile.tsx";
import * as requests from "#app/matchmaking/routes/my-requests.tsx";
import * as wishesPage from "#app/matchmaking/routes/my-wishes.tsx";
import * as organization from "#app/organizations/routes/my-organization.tsx";
import { transact } from "#db/open.ts";
import { reports, representatives } from "#db/schema.server.ts";
import { aPerson } from "#test/support/people.ts";
import { openHouse } from "../organizations/doors.ts";
import { aParty } from "./floor.ts";

const pages = { people, wishes: wishesPage, requests, availability, profile };

test("a visitor is sent to sign in, who has no ticket to their tickets, another event is unknown", async () => {
  const { db, by, investor } = await openHouse();
  const stranger = await aPerson(db, "stranger@example.com");
  for (const page of Object.values(pages)) {
    expect((await by(null, page.loader)).location).toMatch(/^\/my\/sign-in/);
    expect(await by(stranger, page.loader)).toMatchObject({ status: 303, location: "/my" });
    expect(await by(investor.who, page.loader, { query: "?event=other" })).toMatchObject({
      status: 404,
    });
    expect((await by(investor.who, page.loader)).status).toBe(200);
    expect(await by(stranger, page.action, { fields: { party: "x" } })).toMatchObject({
      status: 303,
      location: "/my",
    });
  }
});

test("a wish is said on a card, taken back, and refused of oneself", async () => {
  const { by, investor, company } = await openHouse();
  const first = await by(investor.who, wishesPage.loader);
  expect(first.data).toMatchObject({
    left: 1,
    card: {
      id: company.id,
      reasons: [
        "Same sector: Agents",
        "The stage fits: Seed",
        "The ticket size fits a round of ¥3M",
      ],
    },
  });
  const fields = { party: company.id, wish: "no" };
  const said = await by(investor.who, wishesPage.action, { fields });
  expect(said.location).toContain(`last=${company.id}&before=none`);
  const query = new URL(said.location ?? "", "http://x").search;
  const next = await by(investor.who, wishesPage.loader, { query });
  expect(next.data).toMatchObject({ left: 0, card: null, last: { wish: "no", before: "none" } });
  const undo = { party: company.id, wish: "none" };
  expect(await by(investor.who, wishesPage.action, { fields: undo })).toMatchObject({
    status: 303,
  });
  expect((await by(investor.who, wishesPage.loader)).data).toMatchObject({ left: 1, said: [] });
  const own = { party: investor.id, wish: "must" };
  expect(await by(investor.who, wishesPage.action, { fields: own })).toMatchObject({ status: 409 });
  expect(await by(investor.who, people.action, { fields: { party: "?" } })).toMatchObject({
    status: 422,
  });
});

test("a request goes out, is answered, and a stranger's answer changes nothing", async () => {
  const { db, by, investor, company } = await openHouse();
  const asked = await by(investor.who, party.action, {
    params: { party: company.id },
    fields: { intent: "ask", note: "Coffee?" },
  });
  expect(asked).toMatchObject({ status: 303 });
  const again = await by(investor.who, party.action, {
    params: { party: company.id },
    fields: { intent: "ask", note: "Coffee?" },
  });
  expect(again).toMatchObject({ status: 409 });
  const inbox = (await by(company.who, requests.loader)).data as { requests: { id: string }[] };
  const fields = { request: inbox.requests[0]?.id ?? "", answer: "accept", note: "" };
  const stranger = await aPerson(db, "stranger@example.com");
  expect(await by(stranger, requests.action, { fields })).toMatchObject({ location: "/my" });
  expect(await by(company.who, requests.action, { fields })).toMatchObject({ status: 303 });
  expect(await by(company.who, requests.action, { fields })).toMatchObject({ status: 409 });
  expect((await by(investor.who, requests.loader)).data).toMatchObject({
    requests: [{ state: "accepted" }],
    limit: { used: 0, of: 10 },
  });
});

test("someone hides from one person and reports another; the organizers alone see it", async () => {
  const { db, by, asRole, investor, company } = await openHouse();
  const at = { params: { party: company.id } };
  const told = await by(investor.who, party.action, {
    ...at,
    fields: { intent: "report", person: company.who.id, words: "Writes at night." },
  });
  expect(told).toMatchObject({ status: 303 });
  expect(await db.$count(reports)).toBe(1);
  const page = await import("#app/matchmaking/routes/organizer-reports.tsx");
  expect((await asRole("editor", page.loader)).data).toMatchObject({
    reports: [{ words: "Writes at night." }],
  });
  expect(await asRole("finance", page.loader)).toMatchObject({ status: 403 });
  const empty = { ...at, fields: { intent: "report", words: "" } };
  expect(await by(investor.who, party.action, empty)).toMatchObject({ status: 422 });
  const hidden = { intent: "hide", person: company.who.id };
  expect(await by(investor.who, party.action, { ...at, fields: hidden })).toMatchObject({
    status: 303,
  });
  expect(await by(investor.who, party.loader, at)).toMatchObject({ status: 404 });
  expect((await by(investor.who, profile.loader)).data).toMatchObject({
    hidden: [{ party: company.id, person: company.who.id }],
  });
});

test("a profile says what is missing, and times are kept", async () => {
  const { by, investor } = await openHouse();
  const before = (await by(investor.who, profile.loader)).data as {
    form: { complete: { missing: string[] } };
  };
  expect(before.form.complete.missing).toContain("seeks");
  const fields = { name: "Lin", seeks: "agents", visible: "yes", speaks: "zh" };
  expect(await by(investor.who, profile.action, { fields })).toMatchObject({ status: 303 });
  const after = (await by(investor.who, profile.loader)).data as typeof before;
  expect(after.form.complete.missing).not.toContain("seeks");
  expect(await by(investor.who, profile.action, { fields: { name: "" } })).toMatchObject({
    status: 422,
  });
  const times = { part: "afternoons", most: "8", breakAfter: "3" };
  expect(await by(investor.who, availability.action, { fields: times })).toMatchObject({
    status: 303,
  });
  const calendar = (await by(investor.who, availability.loader)).data;
  expect(calendar).toMatchObject({
    rules: { part: "afternoons", most: 8, breakAfter: 3 },
    all: 16,
    free: 9,
  });
  const wrong = { part: "nights", most: "x" };
  expect(await by(investor.who, availability.action, { fields: wrong })).toMatchObject({
    status: 422,
  });
});

test("an organization is its representatives' to change, and nobody else's", async () => {
  const { db, by, company } = await openHouse();
  const stranger = await aPerson(db, "stranger@example.com");
  const fields = { intent: "save", "name.en": "Lantern", website: "https://lantern.example.com" };
  expect(await by(stranger, organization.action, { fields })).toMatchObject({ status: 403 });
  expect(await by(company.who, organization.action, { fields })).toMatchObject({ status: 303 });
  const bad = { ...fields, deckUrl: "javascript:alert(1)" };
  expect(await by(company.who, organization.action, { fields: bad })).toMatchObject({
    status: 422,
    data: { errors: { deckUrl: "invalid" } },
  });
  expect((await by(company.who, organization.loader)).data).toMatchObject({
    mine: { state: "confirmed", name: { en: "Lantern" } },
  });
});

test("an organization nobody speaks for says so before it is asked", async () => {
  const { db, by, event, investor, company } = await openHouse();
  const empty = await aParty(db, event, "company");
  const own = eq(representatives.organizationId, empty.id);
  await transact(db, (tx) => tx.delete(representatives).where(own));
  const seen = async (id: string) =>
    (await by(investor.who, party.loader, { params: { party: id } })).data;
  expect(await seen(empty.id)).toMatchObject({ page: { isEmpty: true, mayAsk: true } });
  expect(await seen(company.id)).toMatchObject({ page: { isEmpty: false, mayAsk: true } });
});

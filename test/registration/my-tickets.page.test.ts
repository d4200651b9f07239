import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { meetingDoors } from "#app/matchmaking/meeting-doors.ts";
import { inviteRepresentative } from "#app/organizations/invite-representative.ts";
import { orderById, secretOfTicket } from "#app/registration/orders.ts";
import * as mine from "#app/registration/routes/my-tickets.tsx";
import { setClient } from "#db/client.server.ts";
import { type Db, transact } from "#db/open.ts";
import { tickets } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { aPerson, cookieOf } from "#test/support/people.ts";
import { aParty } from "../matchmaking/floor.ts";
import { buy, must, staff } from "./box-office.ts";
import { openDoors } from "./visit.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

async function seenBy(email: string): Promise<string> {
  const cookie = await cookieOf(db, await aPerson(db, email));
  return JSON.stringify((await knock(mine.loader, { path: "/my", cookie })).data);
}

/** Wang bought two tickets; the second is Li's. */
async function twoTickets() {
  const { event, types } = await openDoors(db, { types: { free: {} } });
  const link = await buy(
    db,
    event,
    { [types.free]: 2 },
    { email: "wang@example.com", at: Date.now() },
  );
  const { tickets: both } = await orderById(db, link.id);
  const [first, second] = both;
  if (!first || !second) throw new Error("two tickets were bought");
  const li = { attendeeName: "李雷", attendeeEmail: "li@example.com" };
  await transact(db, (tx) => tx.update(tickets).set(li).where(eq(tickets.id, second.id)));
  return { link, wangs: secretOfTicket(first), lis: secretOfTicket(second) };
}

test("who bought finds the order, and no code of a ticket on the way to it", async () => {
  const { link, wangs, lis } = await twoTickets();
  const seen = await seenBy("wang@example.com");

  expect(seen).toContain(`/orders/${link.code}/${link.secret}`);
  expect(seen).not.toContain(wangs);
  expect(seen).not.toContain(lis);
});

test("for whom others bought finds the own ticket, and nothing of the others", async () => {
  const { link, wangs, lis } = await twoTickets();
  const seen = await seenBy("li@example.com");

  expect(seen).toContain(lis);
  expect(seen).toContain("李雷");
  for (const hidden of [wangs, link.secret, "王小明", "wang@example.com"]) {
    expect(seen).not.toContain(hidden);
  }
});

test("someone else finds nothing", async () => {
  await twoTickets();

  expect(JSON.parse(await seenBy("han@example.com"))).toMatchObject({ orders: [] });
});

test("who is not signed in is led to the sign-in", async () => {
  const answer = await knock(mine.loader, { path: "/my" });

  expect([answer.status, answer.location]).toEqual([303, "/my/sign-in?next=%2Fmy"]);
});

test("who speaks for an organization, or is asked to, finds the way there without any ticket", async () => {
  const { event } = await openDoors(db, { types: { free: {} } });
  const company = await aParty(db, event, "company");
  must(
    await inviteRepresentative(db, {
      event: { ...event, state: "published" },
      organizationId: company.id,
      ...{ email: "bo@example.com", name: "", title: "", lang: "zh" },
      ...{ actor: staff, now },
    }),
  );
  const doorsOf = async (email: string) => meetingDoors(db, await aPerson(db, email), now);

  const there = { slug: event.slug, name: event.name };
  expect(await doorsOf(company.who.email)).toEqual([{ ...there, isInvited: false }]);
  expect(await doorsOf("bo@example.com")).toEqual([{ ...there, isInvited: true }]);
  expect(await doorsOf("nobody@example.com")).toEqual([]);
  expect(await seenBy("bo@example.com")).toContain('"isInvited":true');
});

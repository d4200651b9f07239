import { expect, test } from "vitest";
import { addOrganizer } from "#app/accounts/add-organizer.ts";
import { changeRole } from "#app/accounts/change-role.ts";
import { inviteColleague } from "#app/accounts/invite-colleague.ts";
import { makeFirstOwner } from "#app/accounts/make-first-owner.ts";
import { actorOf, colleaguesOf, personByEmail, roleAt } from "#app/accounts/people.ts";
import { removeRole } from "#app/accounts/remove-role.ts";
import { actions, may, roleNames } from "#app/accounts/roles.ts";
import { addressOfLink } from "#app/accounts/sign-in-links.ts";
import { activitiesOf } from "#app/audit/activities.ts";
import { open } from "#app/lib/secrets.server.ts";
import { outbox, people } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent, aPerson } from "#test/support/people.ts";

test("nobody may do what their role does not list", () => {
  expect(actions.filter((action) => may(null, action))).toEqual([]);
  expect(actions.every((action) => may("owner", action))).toBe(true);
  expect(actions.filter((action) => may("reviewer", action))).toEqual([
    "overview.see",
    "applications.see",
    "applications.decide",
    "agenda.see",
  ]);
  expect(roleNames.filter((role) => may(role, "agenda.change"))).toEqual(["owner", "editor"]);
  expect(roleNames.filter((role) => may(role, "colleagues.manage"))).toEqual(["owner"]);
  expect(roleNames.filter((role) => may(role, "orders.money"))).toEqual(["owner", "finance"]);
});

test("a colleague is invited with a role, a letter and a link that signs in", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const by = await personByEmail(db, "lin@example.com");
  if (!by) throw new Error("no owner");
  const invitation = {
    event,
    email: "wei@example.com",
    name: "李薇",
    role: "editor",
    lang: "zh",
  } as const;
  const invited = await inviteColleague(db, { ...invitation, by, now });
  const twice = await inviteColleague(db, { ...invitation, role: "owner", by, now });
  const [letter] = await db.select().from(outbox);
  const props = JSON.parse(open("letter", letter?.propsSealed ?? new Uint8Array()));

  if (!invited.ok) throw new Error(invited.reason);
  expect(await roleAt(db, { personId: invited.value.id, eventId: event.id })).toBe("editor");
  expect(twice).toEqual({ ok: false, reason: "already_colleague", detail: { name: "李薇" } });
  expect(props).toMatchObject({ role: "editor", by: "林悦" });
  expect(await addressOfLink(db, { secret: props.secret, now })).toBe("wei@example.com");
});

test("the last owner stays", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const owner = await personByEmail(db, "lin@example.com");
  if (!owner) throw new Error("no owner");
  const who = { eventId: event.id, personId: owner.id, actor: actorOf(owner), now };

  expect(await removeRole(db, who)).toEqual({ ok: false, reason: "last_owner" });
  expect(await changeRole(db, { ...who, role: "editor" })).toEqual({
    ok: false,
    reason: "last_owner",
  });
  expect(await roleAt(db, who)).toBe("owner");
});

test("of two owners who leave at the same moment one stays", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  await aPerson(db, "wei@example.com", { event, role: "owner" });
  const owners = await colleaguesOf(db, event.id);
  const actor = { kind: "system", label: "test" } as const;
  const left = await Promise.all(
    owners.map(({ personId }) => removeRole(db, { eventId: event.id, personId, actor, now })),
  );

  expect(left.filter((it) => it.ok)).toHaveLength(1);
  expect(await colleaguesOf(db, event.id)).toHaveLength(1);
});

test("a role is changed and removed, and the audit says by whom", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const owner = await personByEmail(db, "lin@example.com");
  const wei = await aPerson(db, "wei@example.com", { event, role: "editor" });
  if (!owner) throw new Error("no owner");
  const who = { eventId: event.id, personId: wei.id, actor: actorOf(owner), now: now + 1 };
  await changeRole(db, { ...who, role: "finance" });
  await removeRole(db, { ...who, now: now + 2 });
  const again = await removeRole(db, { ...who, now: now + 3 });
  const { rows } = await activitiesOf(db, { eventId: event.id, filter: {}, page: 1 });

  expect(again).toEqual({ ok: false, reason: "no_colleague" });
  expect(rows.slice(0, 2).map((row) => [row.verb, row.actorLabel, row.detail])).toEqual([
    ["removed_role", "林悦", { name: "wei@example.com", role: "finance" }],
    ["changed_role", "林悦", { name: "wei@example.com", from: "editor", role: "finance" }],
  ]);
});

test("an event has one first owner, however often the server starts", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const first = {
    eventId: event.id,
    email: "other@example.com",
    name: "",
    lang: "zh",
    now,
  } as const;
  const made = await makeFirstOwner(db, first);

  expect(made.person.email).toBe("lin@example.com");
  expect(await addressOfLink(db, { secret: made.secret, now })).toBe("lin@example.com");
  expect(await db.select().from(people)).toHaveLength(1);
});

test("an operator gives a role, whatever it was before, and gets a link", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const added = {
    eventId: event.id,
    email: "Wei@Example.com",
    name: "李薇",
    lang: "zh",
    now,
  } as const;
  await addOrganizer(db, { ...added, role: "check_in" });
  const { person, secret } = await addOrganizer(db, { ...added, role: "finance" });

  expect(person).toMatchObject({ email: "wei@example.com", name: "李薇" });
  expect(await roleAt(db, { personId: person.id, eventId: event.id })).toBe("finance");
  expect(await addressOfLink(db, { secret, now })).toBe("wei@example.com");
});

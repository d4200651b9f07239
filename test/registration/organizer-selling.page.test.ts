import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Role } from "#app/accounts/roles.ts";
import {
  loader as applications,
  action as decide,
} from "#app/registration/routes/organizer-applications.tsx";
import { action as correct } from "#app/registration/routes/organizer-attendee.tsx";
import { action as handle, loader as order } from "#app/registration/routes/organizer-order.tsx";
import { loader as overview } from "#app/registration/routes/organizer-overview.tsx";
import { action as ask } from "#app/registration/routes/organizer-question.tsx";
import { action as limit } from "#app/registration/routes/organizer-quota.tsx";
import { action as sell, loader as type } from "#app/registration/routes/organizer-ticket-type.tsx";
import { transact } from "#db/open.ts";
import { orders as orderRows, outbox, questions, quotas, tickets } from "#db/schema.server.ts";
import { knock } from "#test/support/pages.ts";
import { buy, openSale } from "./box-office.ts";
import { at, type Fields, openOffice } from "./office.ts";

const newType = {
  "name.zh": "学生票",
  "name.en": "Student",
  price: "99.50",
  size: "40",
  perOrder: "2",
  place: "1",
  active: "yes",
};
test("a ticket type is made with its quota; what is wrong comes back with what was typed", async () => {
  const { db, as, event } = await openOffice();
  const params = { id: "new" };
  const made = await as("editor", sell, { params, fields: newType });
  expect(made).toMatchObject({
    status: 303,
    location: `/organizer/${event.slug}/ticket-types`,
  });
  expect((await db.select().from(quotas)).map((quota) => quota.size)).toEqual([20, 40]);

  const wrong = { ...newType, "name.zh": "", "name.en": "\u200b", price: "1e3", perOrder: "99" };
  expect(await as("editor", sell, { params, fields: wrong })).toMatchObject({
    status: 422,
    data: {
      errors: { "name.zh": "required", price: "bad_amount", perOrder: "too_large:1:20" },
      typed: { price: "1e3" },
    },
  });
  expect(await as("finance", sell, { params, fields: newType })).toMatchObject({ status: 403 });
});

test("bad input 12, 13: a name too long is refused, a NUL is no form of ours", async () => {
  const { as } = await openOffice();
  const params = { id: "new" };
  const long = { ...newType, "name.zh": "长".repeat(10_000) };
  expect(await as("editor", sell, { params, fields: long })).toMatchObject({
    status: 422,
    data: { errors: { "name.zh": "too_long" } },
  });
  const nul = { ...newType, "name.zh": "a\u0000b" };
  expect(await as("editor", sell, { params, fields: nul })).toMatchObject({ status: 400 });
});

test("bad input 59, 60: names no form of ours has, and fields too many, are dropped", async () => {
  const { as } = await openOffice();
  const hostile = {
    ...newType,
    "__proto__.active": "",
    "a[999999999]": "1",
    eventId: "X",
    claimed: "9",
  };
  const made = await as("editor", sell, { params: { id: "new" }, fields: hostile });
  expect(made.status).toBe(303);
});

test("bad input 42: another event's ticket type, order and ticket are as unknown as none", async () => {
  const { db, as } = await openOffice();
  const other = await openSale(db, { types: { free: {} } });
  const theirs = await buy(db, other.event, { [other.types.free]: 1 }, at());
  const [ticket] = await db.select().from(tickets);
  const unknown = { status: 404 };
  expect(await as("owner", type, { params: { id: other.types.free } })).toMatchObject(unknown);
  expect(await as("owner", order, { params: { code: theirs.code } })).toMatchObject(unknown);
  const change = { params: { ticket: ticket?.id ?? "" }, fields: { intent: "cancel" } };
  expect(await as("owner", correct, change)).toMatchObject(unknown);
});

test("a quota and a question are made; both are refused to who may only look", async () => {
  const { db, as, types } = await openOffice();
  const params = { id: "new" };
  const quota = { name: "Hall", size: "100", types: types.free };
  expect(await as("owner", limit, { params, fields: quota })).toMatchObject({ status: 303 });
  const none = { name: "Hall", size: "100" };
  expect(await as("owner", limit, { params, fields: none })).toMatchObject({ status: 409 });
  expect(await as("finance", limit, { params, fields: quota })).toMatchObject({ status: 403 });

  const question = {
    "label.en": "Diet",
    kind: "choice",
    "choices.en": "none\nvegetarian\n",
    types: types.free,
    place: "1",
    active: "yes",
  };
  expect(await as("owner", ask, { params, fields: question })).toMatchObject({ status: 303 });
  expect((await db.select().from(questions))[0]?.choices).toHaveLength(2);
  const bad = { ...question, kind: "essay", dependsOn: "x" };
  expect(await as("owner", ask, { params, fields: bad })).toMatchObject({
    status: 422,
    data: { errors: { kind: "bad_choice", dependsOn: "bad_choice" } },
  });
  expect(await as("reviewer", ask, { params, fields: question })).toMatchObject({ status: 403 });
});

test("an order is marked as paid by who handles money, and canceled with its reason", async () => {
  const { db, as, event, types } = await openOffice();
  const options = { ...at(), payBy: "door" };
  const { code } = await buy(db, event, { [types.priced]: 1 }, options);
  const act = (role: Role, fields: Fields) => as(role, handle, { params: { code }, fields });
  expect(await act("editor", { intent: "paid" })).toMatchObject({ status: 403 });
  expect(await act("finance", { intent: "paid" })).toMatchObject({ status: 303 });
  expect((await db.select().from(orderRows))[0]).toMatchObject({ status: "paid" });
  expect(await act("reviewer", { intent: "cancel" })).toMatchObject({ status: 403 });
  expect(await act("owner", { intent: "delete" })).toMatchObject({ status: 400 });
  expect(await act("owner", { intent: "cancel", reason: "twice" })).toMatchObject({ status: 303 });
  expect((await db.select().from(orderRows))[0]).toMatchObject({ status: "canceled" });
  expect((await as("finance", order, { params: { code } })).data).toMatchObject({
    history: { surplus: expect.stringContaining("Please give it back") },
  });
});

test("an order shows the letters to its buyer, and none to an address that only ends alike", async () => {
  const { db, as, event, types } = await openOffice();
  const { code } = await buy(db, event, { [types.free]: 1 }, { ...at(), email: "li@example.com" });
  await buy(db, event, { [types.free]: 1 }, { ...at(), email: "bolli@example.com" });
  const shown = await as("owner", order, { params: { code } });
  expect((shown.data as { history: { letters: unknown[] } }).history.letters).toHaveLength(1);
});

test("applications are decided on many at once, each with its letter", async () => {
  const { db, as, event, types } = await openOffice();
  for (const n of [1, 2]) {
    await buy(db, event, { [types.asked]: 1 }, { ...at(), email: `a${n}@example.com` });
  }
  const ids = (await db.select().from(orderRows)).map((row) => row.id);
  const shown = await as("reviewer", applications, {});
  expect(shown.data).toMatchObject({ list: { rows: [{ id: ids[0] }, { id: ids[1] }] } });
  const nobody = await as("reviewer", decide, { fields: { decision: "approve" } });
  expect(nobody).toMatchObject({ status: 409 });
  for (const id of ids) {
    const done = await as("reviewer", decide, { fields: { decision: "approve", order: id } });
    expect(done.status).toBe(303);
  }
  const kinds = (await db.select().from(outbox)).map((letter) => letter.kind);
  expect(kinds.filter((kind) => kind === "application-approved")).toHaveLength(2);
  expect(await as("check_in", applications, {})).toMatchObject({ status: 403 });
});

test("many are declined only after the question that shows their number and their letter", async () => {
  const { db, as, event, types } = await openOffice();
  for (const n of [1, 2, 3]) {
    await buy(db, event, { [types.asked]: 1 }, { ...at(), email: `a${n}@example.com` });
  }
  const [first = "", second = ""] = (await db.select().from(orderRows)).map((row) => row.id);
  await transact(db, (tx) =>
    tx.update(orderRows).set({ lang: "en" }).where(eq(orderRows.id, second)),
  );
  const order = [first, second];
  const decline = (more: Fields) =>
    as("reviewer", decide, { fields: { decision: "decline", order, ...more } });

  const asked = await decline({});
  expect(asked).toMatchObject({
    status: 200,
    data: {
      declining: {
        tickets: 2,
        letters: [
          { lang: "zh", people: 1, subject: "关于您的报名：西岸大会" },
          {
            lang: "en",
            people: 1,
            body: expect.stringContaining("We could not offer you a place"),
          },
        ],
      },
    },
  });
  const states = async () => (await db.select().from(orderRows)).map((row) => row.approval).sort();
  expect(await states()).toEqual(["waiting", "waiting", "waiting"]);

  expect((await decline({ confirmed: "yes" })).status).toBe(303);
  expect(await states()).toEqual(["declined", "declined", "waiting"]);
  // Decided meanwhile: there is nothing left to ask about.
  expect((await decline({})).status).toBe(303);
});

test("the overview tells each role what waits for it", async () => {
  const { db, as, event, types } = await openOffice();
  await buy(db, event, { [types.asked]: 1 }, at());
  const tasks = async (role: Role) => {
    const { data } = await as(role, overview, {});
    return (data as { tasks: { key: string }[] }).tasks.map((task) => task.key);
  };
  expect(await tasks("owner")).toEqual(["draft", "waiting", "gate"]);
  expect(await tasks("reviewer")).toEqual(["waiting"]);
  const visitor = await knock(overview, {
    path: "/organizer/x",
    params: { event: event.slug },
  });
  expect(visitor.location).toMatch(/^\/my\/sign-in/);
});

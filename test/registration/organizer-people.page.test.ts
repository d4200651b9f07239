import { expect, test } from "vitest";
import { newId } from "#app/lib/ids.ts";
import { action as correct } from "#app/registration/routes/organizer-attendee.tsx";
import { loader as attendees } from "#app/registration/routes/organizer-attendees.tsx";
import { loader as attendeesFile } from "#app/registration/routes/organizer-attendees-export.ts";
import { action as give } from "#app/registration/routes/organizer-complimentary.tsx";
import { action as bring } from "#app/registration/routes/organizer-import.tsx";
import { loader as letters } from "#app/registration/routes/organizer-letters.tsx";
import { loader as orders } from "#app/registration/routes/organizer-orders.tsx";
import { loader as ordersFile } from "#app/registration/routes/organizer-orders-export.ts";
import { action as write } from "#app/registration/routes/organizer-write-letter.tsx";
import { orders as orderRows, tickets } from "#db/schema.server.ts";
import { buy } from "./box-office.ts";
import { at, openOffice } from "./office.ts";

test("bad input 43: who reviews applications gets neither orders nor attendees as a file", async () => {
  const { db, as, event, types } = await openOffice();
  await buy(db, event, { [types.free]: 1 }, at());
  expect(await as("reviewer", ordersFile, {})).toMatchObject({ status: 403 });
  expect(await as("reviewer", attendeesFile, {})).toMatchObject({ status: 403 });
  expect(await as("check_in", attendeesFile, {})).toMatchObject({ status: 403 });
  const file = await as("finance", ordersFile, {});
  expect(file.headers.get("content-type")).toContain("text/csv");
  expect(String(file.data)).toContain("wang@example.com");
});

test("bad input 1, 2, 3: names are text in a file, on one line", async () => {
  const { db, as, event, types } = await openOffice();
  const names = ['=HYPERLINK("http://x","a")', "＝1+1", "x\r\nBcc: e@e"];
  for (const [n, name] of names.entries()) {
    const { code } = await buy(
      db,
      event,
      { [types.free]: 1 },
      { ...at(), email: `n${n}@example.com` },
    );
    const row = (await db.select().from(orderRows)).find((one) => one.code === code);
    const ticket = (await db.select().from(tickets)).find((one) => one.orderId === row?.id);
    const fields = { "attendees[0].name": name, "attendees[0].email": `n${n}@example.com` };
    const done = await as("editor", correct, { params: { ticket: ticket?.id ?? "" }, fields });
    expect(done.status).toBe(303);
  }
  const file = String((await as("finance", attendeesFile, {})).data);
  expect(file).toContain(`"'=HYPERLINK(""http://x"",""a"")"`);
  expect(file).toContain("'＝1+1,");
  expect(file).toContain("x Bcc: e@e,");
});

test("bad input 10: a name of nothing visible is no name; the answer says so", async () => {
  const { db, as, event, types } = await openOffice();
  await buy(db, event, { [types.free]: 1 }, at());
  const [ticket] = await db.select().from(tickets);
  const fields = { "attendees[0].name": "\u200b\u200d", "attendees[0].email": "a@example.com" };
  const refused = await as("editor", correct, { params: { ticket: ticket?.id ?? "" }, fields });
  expect(refused).toMatchObject({
    status: 422,
    data: { errors: { "attendees[0].name": "required" } },
  });
  const check = await as("check_in", correct, { params: { ticket: ticket?.id ?? "" }, fields });
  expect(check.status).toBe(403);
});

test("bad input 61: lists answer every search, and page past their end", async () => {
  const { db, as, event, types } = await openOffice();
  await buy(db, event, { [types.free]: 1 }, at());
  for (const q of ["%", "_", '"', "NEAR(", "x".repeat(10_000)]) {
    const query = `?${new URLSearchParams({ q, page: "99999", sort: "-nothing", type: "'", from: "x" })}`;
    for (const list of [orders, attendees, letters]) {
      expect((await as("owner", list, { query })).status).toBe(200);
    }
  }
});

test("tickets are given to the lines that can be read, or not at all", async () => {
  const { db, as, types } = await openOffice();
  const gift = { giftId: newId(), type: types.free, letterLang: "zh", note: "" };
  const bad = { ...gift, guests: "Lin lin@example.com\nnobody\n" };
  expect(await as("editor", give, { fields: bad })).toMatchObject({
    status: 422,
    data: { errors: { guests: "invalid" } },
  });
  const guests = "林晓雯 lin@example.com\r\nAda Wong <ada@example.com>\r\n\tada@example.com";
  expect(await as("editor", give, { fields: { ...gift, guests } })).toMatchObject({ status: 303 });
  expect(await as("editor", give, { fields: { ...gift, guests } })).toMatchObject({ status: 409 });
  expect(await db.$count(tickets)).toBe(2);
  expect(await as("finance", give, { fields: { ...gift, guests } })).toMatchObject({ status: 403 });
});

test("a letter is shown with its number before it goes, and goes once it is confirmed", async () => {
  const { db, as, event, types } = await openOffice();
  await buy(db, event, { [types.free]: 2 }, at());
  const letter = {
    letterId: newId(),
    standing: "coming",
    "subject.en": "{event} begins",
    "body.zh": "{name}，明天见",
  };
  const shown = await as("editor", write, { fields: letter });
  expect(shown).toMatchObject({
    status: 200,
    data: {
      preview: { people: 1, samples: [{ subject: "西岸大会 begins", body: "王小明，明天见" }] },
    },
  });
  const other = await as("editor", write, { fields: { ...letter, confirmed: "7" } });
  expect(other).toMatchObject({ status: 409, data: { preview: { people: 1 } } });
  const sent = await as("editor", write, { fields: { ...letter, confirmed: "1" } });
  expect(sent.status).toBe(303);
  expect(await as("check_in", write, { fields: letter })).toMatchObject({ status: 403 });
});

test("a list is shown before it is imported, with each line that cannot be", async () => {
  const { db, as, types } = await openOffice();
  const list = {
    text: "name,email\nLin,lin@example.com\n,x\n",
    type: types.free,
    name: "a.csv",
  };
  const shown = await as("editor", bring, { fields: list });
  expect(shown).toMatchObject({
    status: 200,
    data: { preview: { good: 1, bad: [{ line: 3, why: "The name is missing" }] } },
  });
  expect(await db.$count(tickets)).toBe(0);
  const none = await as("editor", bring, {
    fields: { ...list, confirmed: "yes", allOrNone: "yes" },
  });
  expect(none).toMatchObject({ status: 409 });
  const done = await as("editor", bring, { fields: { ...list, confirmed: "yes" } });
  expect(done.status).toBe(303);
  expect(await db.$count(tickets)).toBe(1);
  expect(await as("editor", bring, { fields: { text: "" } })).toMatchObject({ status: 422 });
  expect(await as("finance", bring, { fields: list })).toMatchObject({ status: 403 });
});

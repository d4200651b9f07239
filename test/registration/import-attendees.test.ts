import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { type FileRefusal, readListFile } from "#app/lib/list-file.ts";
import { createQuestion } from "#app/registration/create-question.ts";
import { importAttendees } from "#app/registration/import-attendees.ts";
import { type ImportPlan, planImport } from "#app/registration/import-plan.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { searchTickets } from "#app/registration/ticket-search.ts";
import type { Db } from "#db/open.ts";
import { answers, outbox, tickets } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, must, openSale, staff } from "./box-office.ts";

type Sale = Awaited<ReturnType<typeof openSale>>;
type Places = "within" | "beyond";

function read(text: string | Uint8Array) {
  return readListFile(typeof text === "string" ? Buffer.from(text) : text);
}

async function plan(db: Db, { event }: Sale, text: string | Uint8Array, places: Places = "within") {
  const wishes = { ticketTypeId: null, places, now };
  return must(await planImport(db, event.id, must(read(text)), wishes));
}

function take(db: Db, { event }: Sale, planned: ImportPlan, more: object = {}) {
  return importAttendees(db, {
    event,
    plan: planned,
    file: "list.csv",
    take: "good",
    places: "within",
    letters: "none",
    actor: staff,
    now,
    ...more,
  });
}

/** Imports what is good in this list. */
async function bring(db: Db, sale: Sale, text: string | Uint8Array) {
  return must(await take(db, sale, await plan(db, sale, text)));
}

function names(db: Db) {
  return db
    .select({ name: tickets.attendeeName })
    .from(tickets)
    .then((rows) => rows.map((row) => row.name).sort());
}

function reasons({ bad }: ImportPlan) {
  return bad.map(({ line, reason }) => `${line} ${reason}`);
}

const oneType = { types: { a: {} } };
const list = "姓名,邮箱,手机\n林晓雯,lin@example.com,138 0000 1234\nAda Wong,ADA@example.com,\n";

test("a list in UTF-8 is imported, findable at once, with nothing to pay", async () => {
  const db = await testDb();
  const sale = await openSale(db, { ...oneType, size: 10 });
  expect(await bring(db, sale, list)).toBe(2);
  expect(await names(db)).toEqual(["Ada Wong", "林晓雯"]);
  const found = await searchTickets(db, { eventId: sale.event.id, typed: "1234", limit: 5 });
  expect(found.ids).toHaveLength(1);
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
  expect(await db.select().from(outbox)).toEqual([]);
});

test("a byte order mark, GB18030 and UTF-16 are read alike", async () => {
  for (const bytes of [
    Buffer.from(`\uFEFF${list}`),
    iconv.encode(list, "gb18030"),
    iconv.encode(list, "utf16le", { addBOM: true }),
  ]) {
    expect(must(read(bytes)).lines[0]?.cells[0]).toBe("林晓雯");
    expect(must(read(bytes)).heads).toEqual(["姓名", "邮箱", "手机"]);
  }
  const rare = iconv.encode("姓名,邮箱\n䶮𠮷,a@example.com\n", "gb18030");
  expect(must(read(rare)).lines[0]?.cells[0]).toBe("䶮𠮷");
});

test("semicolons and tabs part cells too, as does a separator that the file names", async () => {
  for (const text of [list.replaceAll(",", ";"), list.replaceAll(",", "\t")]) {
    expect(must(read(text)).lines).toHaveLength(2);
  }
  const told = must(read("sep=;\r\nname;e-mail\r\nWang, Li;a@example.com\r\n"));
  expect(told.lines).toEqual([{ line: 3, cells: ["Wang, Li", "a@example.com"] }]);
});

test("line breaks within quotes and empty lines do not upset the numbers of lines", async () => {
  const db = await testDb();
  const sale = await openSale(db, oneType);
  const text = 'name,e-mail,remarks\n\n"Li\n Na",li@example.com,"a\n\nb"\n,,\n\nNobody,,\n';
  const planned = await plan(db, sale, text);
  expect(planned.good).toMatchObject([{ line: 3, attendee: { name: "Li Na" } }]);
  expect(reasons(planned)).toEqual(["9 line_no_email"]);
  expect(planned.ignored).toEqual(["remarks"]);
});

test("an address stands in a list once for each ticket type, whatever its case", async () => {
  const db = await testDb();
  const sale = await openSale(db, { types: { a: {}, b: {} } });
  const text = [
    "Ticket type,Name,E-mail address",
    "a,One,x@example.com",
    "A,Two, X@Example.com ",
    "b,One,x@example.com",
  ].join("\r\n");
  const planned = await plan(db, sale, text);
  expect(planned.bad).toEqual([{ line: 3, reason: "line_repeated", detail: { line: 2 } }]);
  expect(planned.good).toHaveLength(2);
});

test("the same list again adds nothing, also when it is confirmed twice", async () => {
  const db = await testDb();
  const sale = await openSale(db, { ...oneType, size: 10 });
  const planned = await plan(db, sale, list);
  must(await take(db, sale, planned));
  expect(await take(db, sale, planned)).toEqual({ ok: true, value: 0 });
  expect(await plan(db, sale, list)).toMatchObject({ good: [], bad: [], already: 2 });
  expect(await names(db)).toHaveLength(2);
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("an address whose order ran out is on no list, and is imported", async () => {
  const db = await testDb();
  const sale = await openSale(db, { types: { a: { price: 100 } } });
  const options = { payBy: "test", email: "lin@example.com", at: now - paymentWindow };
  await buy(db, sale.event, { [sale.types.a]: 1 }, options);

  expect(await plan(db, sale, list)).toMatchObject({ already: 0 });
});

test("every bad line is told by number and reason, and the good ones can be taken or none", async () => {
  const db = await testDb();
  const sale = await openSale(db, { types: { a: {}, b: {} } });
  const text = [
    "name,email,phone,type",
    "Good,good@example.com,,a",
    ",none@example.com,,a",
    "Bad,a@x.io>,<e@e.io,a",
    "Bad,not-an-address,,a",
    "Bad,p@example.com,12,a",
    "Bad,t@example.com,,vip",
    "Bad,u@example.com,,",
    `${"x".repeat(101)},l@example.com,,a`,
    "Bad,c@example.com,,a,more",
    "\u200b,z@example.com,,a",
    "N\u0000L,n@example.com,,a",
  ].join("\n");
  const planned = await plan(db, sale, text);
  expect(reasons(planned)).toEqual([
    "3 line_no_name",
    "4 line_bad_email",
    "5 line_bad_email",
    "6 line_bad_phone",
    "7 line_unknown_type",
    "8 line_no_type",
    "9 line_long_name",
    "10 line_too_many_cells",
    "11 line_no_name",
    "12 line_bad_characters",
  ]);
  expect(await take(db, sale, planned, { take: "all" })).toMatchObject({
    reason: "lines_are_bad",
    detail: { n: 10 },
  });
  expect(await names(db)).toEqual([]);
  must(await take(db, sale, planned));
  expect(await names(db)).toEqual(["Good"]);
});

test("answers are read by the words of their questions, or by other words for the same", async () => {
  const db = await testDb();
  const sale = await openSale(db, oneType);
  const question = {
    hint: { zh: "", en: "" },
    required: true,
    shownForQuestionId: null,
    shownForChoice: null,
    active: true,
    ticketTypeIds: [sale.types.a],
    place: 9,
  };
  const ask = async (details: object) =>
    must(
      await createQuestion(db, {
        eventId: sale.event.id,
        details: { ...question, kind: "text", choices: [], ...details } as never,
        actor: staff,
        now,
      }),
    ).questionId;
  const company = await ask({ label: { zh: "单位", en: "Organization" } });
  const choices = [
    { zh: "前端", en: "Front end" },
    { zh: "后端", en: "Back end" },
  ];
  const stack = await ask({ label: { zh: "技术栈", en: "Stack" }, kind: "choices", choices });
  const text =
    "姓名（必填）,电子邮箱*,公司名称,技术栈\n林悦,lin@example.com,梧桐科技,前端、后端\n王,wang@example.com,,厨师\n";
  const planned = await plan(db, sale, text);
  expect(planned.bad).toMatchObject([{ line: 3, reason: "line_unknown_choice" }]);
  must(await take(db, sale, planned));
  const given = await db.select().from(answers);
  expect(given.map(({ questionId, value }) => ({ questionId, value }))).toEqual(
    expect.arrayContaining([
      { questionId: company, value: "梧桐科技" },
      { questionId: stack, value: [0, 1] },
    ]),
  );
});

test("lines beyond the quota are bad, unless places may go beyond it", async () => {
  const db = await testDb();
  const sale = await openSale(db, { ...oneType, size: 1 });
  expect(reasons(await plan(db, sale, list))).toEqual(["3 line_sold_out"]);
  const beyond = await plan(db, sale, list, "beyond");
  expect(await take(db, sale, beyond)).toMatchObject({ reason: "sold_out", detail: { n: 0 } });
  expect(await bookkeeping(db)).toEqual({ claimed: 0, kept: 0 });
  must(await take(db, sale, beyond, { places: "beyond", take: "all", letters: "send" }));
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
  const kinds = (await db.select().from(outbox)).map((letter) => `${letter.kind} ${letter.lang}`);
  expect(kinds.sort()).toEqual(["order-confirmed en", "order-confirmed zh"]);
});

test("what is no list is refused as a whole, with the reason", async () => {
  const refusal = (text: string | Uint8Array): FileRefusal | "read" => {
    const answer = read(text);
    return answer.ok ? "read" : answer.reason;
  };
  expect(refusal("")).toBe("file_empty");
  expect(refusal("name,email\n\n,\n")).toBe("file_empty");
  expect(refusal('name,email\n"Li,li@example.com\nWu,wu@example.com')).toBe("quote_left_open");
  expect(refusal(Buffer.from([0x50, 0x4b, 3, 4, 20, 0]))).toBe("file_is_workbook");
  expect(refusal(Buffer.from([0x80, 0xff, 0xfe, 0xff, 0x41]))).toBe("file_unreadable");
  expect(refusal(Buffer.alloc(4 * 2 ** 20 + 1, "a"))).toBe("file_too_large");
  expect(refusal(`name,email\n${"a,b\n".repeat(10_001)}`)).toBe("too_many_lines");

  const db = await testDb();
  const sale = await openSale(db, oneType);
  const wishes = { ticketTypeId: null, places: "within", now } as const;
  const planned = await planImport(db, sale.event.id, must(read("name,phone\nLi,138\n")), wishes);
  expect(planned).toMatchObject({ reason: "no_email_column" });
});

import { beforeEach, expect, test } from "vitest";
import { closePrinting } from "#app/lib/print/print-thread.server.ts";
import { changeSeller } from "#app/papers/change-seller.ts";
import { fapiaoOf } from "#app/papers/fapiao.ts";
import { papersOf } from "#app/papers/papers.ts";
import * as onePaper from "#app/papers/routes/order-paper.ts";
import * as orderPapers from "#app/papers/routes/order-papers.tsx";
import * as fapiao from "#app/papers/routes/organizer-fapiao.tsx";
import * as fapiaoFile from "#app/papers/routes/organizer-fapiao-export.ts";
import * as pdf from "#app/papers/routes/organizer-paper.ts";
import * as list from "#app/papers/routes/organizer-papers.tsx";
import * as file from "#app/papers/routes/organizer-papers-export.ts";
import * as seller from "#app/papers/routes/organizer-seller.tsx";
import { sellerOf } from "#app/papers/sellers.ts";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { pdfText } from "#test/support/pdf-text.ts";
import { aPerson, cookieOf } from "#test/support/people.ts";
import { paidOrder } from "../payments/paid-order.ts";

let db: Db;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
});

const note = { zh: "按规定免税", en: "Exempt by rule" };
const details = { name: "西岸开发者社区", address: "示例路 1 号", taxNumber: "91310", note };

async function office(role: "finance" | "editor" = "finance") {
  const paid = await paidOrder(db, { tickets: 2 });
  const eventId = paid.event.id;
  await changeSeller(db, { eventId, seller: { ...details, fapiao: true }, actor: staff, now });
  const person = await aPerson(db, `${role}@example.com`, { event: paid.event, role });
  const cookie = await cookieOf(db, person);
  const { code, secret } = paid.order;
  const params = { event: paid.event.slug, code, secret };
  type Door = Parameters<typeof knock>[0];
  const at = (door: Door, path: string, fields?: Record<string, string>, more = {}) =>
    knock(door, {
      path: `/organizer/${paid.event.slug}${path}`,
      params: { ...params, ...more },
      cookie,
      ...(fields ? { fields } : {}),
    });
  const buyer = (door: Door, fields?: Record<string, string>, more = {}) =>
    knock(door, {
      path: `/orders/${code}/${secret}/papers`,
      params: { ...params, ...more },
      ...(fields ? { fields } : {}),
    });
  return { ...paid, at, buyer };
}

const asked = {
  intent: "fapiao",
  kind: "ordinary",
  buyerKind: "company",
  title: "梧桐示例科技有限公司",
  taxpayerNumber: "9131 0000 7757 8555 2l",
  email: "caiwu@example.com",
};

test("papers are for those whose role includes money", async () => {
  const { at } = await office("editor");
  for (const [door, path] of [
    [list.loader, "/papers"],
    [file.loader, "/papers.csv"],
    [seller.loader, "/papers/seller"],
    [fapiao.loader, "/papers/fapiao"],
    [fapiaoFile.loader, "/papers/fapiao.csv"],
    [pdf.loader, "/papers/R-2026-00001.pdf"],
  ] as const) {
    expect((await at(door, path)).status, path).toBe(403);
  }
  expect((await at(seller.action, "/papers/seller", { name: "x" })).status).toBe(403);
  const marked = await at(fapiao.action, "/papers/fapiao", { intent: "issue" });
  expect(marked.status).toBe(403);
});

test("a receipt is a PDF in the reader's language; other orders' are unknown", async () => {
  const { buyer, order } = await office();
  const named = { paper: "R-2026-00001.pdf" };
  const path = `/orders/${order.code}/${order.secret}/papers/R-2026-00001.pdf`;
  const read = async (lang: string) => {
    const answer = await onePaper.loader({
      request: new Request(`http://localhost:3000${path}?lang=${lang}`, {
        headers: { "Accept-Language": lang },
      }),
      params: { code: order.code, secret: order.secret, ...named },
      context: { nonce: undefined },
    });
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    return pdfText(Buffer.from(await answer.arrayBuffer())).join("\n");
  };
  const [zh, en] = [await read("zh"), await read("en")];
  for (const fact of ["R-2026-00001", "王小明", order.code, "200.00"]) {
    expect(zh).toContain(fact);
    expect(en).toContain(fact);
  }
  expect(zh).toContain("收据");
  expect(en).toContain("Receipt");
  await closePrinting();

  const other = await paidOrder(db, { tickets: 1 });
  expect(other.event.id).not.toBe("");
  for (const paper of ["R-2026-00002.pdf", "C-2026-00001.pdf", "nonsense", "R-2026-1.pdf"]) {
    expect((await buyer(onePaper.loader, undefined, { paper })).status, paper).toBe(404);
  }
  const wrong = await buyer(onePaper.loader, undefined, { ...named, secret: "wrong" });
  expect(wrong.status).toBe(404);
});

test("a buyer corrects whom receipts are made out to, and asks for a fapiao", async () => {
  const { buyer, order } = await office();
  const company = { intent: "billing", company: "Example GmbH", taxNumber: "DE1", address: "" };
  expect((await buyer(orderPapers.action, company)).status).toBe(303);
  expect((await papersOf(db, order.id)).map(({ buyer: to }) => to.name)).toEqual([
    ...["王小明", "王小明", "Example GmbH"],
  ]);
  expect((await buyer(orderPapers.action, asked)).status).toBe(303);
  expect(await fapiaoOf(db, order.id)).toMatchObject({ taxpayerNumber: "91310000775785552L" });
  expect((await buyer(orderPapers.loader)).data).toMatchObject({
    papers: [{ name: "R-2026-00001" }, { name: "C-2026-00001" }, { name: "R-2026-00002" }],
    fapiao: { state: "requested", changes: true },
  });
});

test("a fapiao without what it needs is refused, field by field", async () => {
  const { buyer, order } = await office();
  const errors = async (fields: Record<string, string>) =>
    (await buyer(orderPapers.action, { ...asked, ...fields })).data;
  expect(await errors({ taxpayerNumber: "" })).toMatchObject({
    errors: { taxpayerNumber: "required" },
  });
  expect(await errors({ taxpayerNumber: "12345" })).toMatchObject({
    errors: { taxpayerNumber: "bad_tax_number" },
  });
  expect(await errors({ kind: "special" })).toMatchObject({
    errors: { address: "required", phone: "required", bank: "required", account: "required" },
  });
  expect(await errors({ kind: "special", buyerKind: "personal" })).toMatchObject({
    errors: { buyerKind: "bad_choice" },
  });
  expect(await errors({ title: "\u200b", email: "no" })).toMatchObject({
    errors: { title: "required", email: "bad_email" },
  });
  expect(await fapiaoOf(db, order.id)).toBe(null);
});

test("organizers mark several fapiao with their numbers, and take them out as a file", async () => {
  const { at, buyer, order } = await office();
  await buyer(orderPapers.action, { ...asked, title: "=1+1" });
  const request = (await fapiaoOf(db, order.id))?.id ?? "";
  const marks = { intent: "issue", request, [`number.N${request}`]: "26312", on: "2026-11-20" };
  const none = await at(fapiao.action, "/papers/fapiao", { ...marks, on: "" });
  expect(none.status).toBe(303);
  expect(await fapiaoOf(db, order.id)).toMatchObject({ state: "requested" });
  await at(fapiao.action, "/papers/fapiao", marks);
  expect(await fapiaoOf(db, order.id)).toMatchObject({ state: "issued", number: "26312" });
  const csv = String((await at(fapiaoFile.loader, "/papers/fapiao.csv")).data);
  expect(csv).toContain("'=1+1");
  expect(csv).toContain("26312");
});

test("an accountant's file has a line for each rate, and the seller is kept", async () => {
  const { event, at, order } = await office();
  const shown = await at(list.loader, "/papers?year=2026");
  expect(shown.data).toMatchObject({ total: 1, rows: [{ name: "R-2026-00001" }] });
  expect((await at(list.loader, "/papers?year=2025")).data).toMatchObject({ rows: [] });
  const csv = String((await at(file.loader, "/papers.csv?year=2026")).data);
  expect(csv.split("\r\n")[1]).toContain(`R-2026-00001,收据,`);
  expect(csv).toContain(order.code);
  expect((await at(seller.action, "/papers/seller", { name: "" })).status).toBe(422);
  const kept = { name: "别的名字", address: "", taxNumber: "", "note.zh": "", "note.en": "" };
  expect((await at(seller.action, "/papers/seller", kept)).status).toBe(303);
  expect(await sellerOf(db, event.id)).toMatchObject({ name: "别的名字", fapiao: false });
});

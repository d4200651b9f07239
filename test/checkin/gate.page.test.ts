import type { ActionFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { loader as colleagues } from "#app/accounts/routes/organizer-colleagues.tsx";
import { enrollDevice } from "#app/checkin/enroll-device.ts";
import { makeDeviceSetup } from "#app/checkin/make-device-setup.ts";
import { revokeDevice } from "#app/checkin/revoke-device.ts";
import { loader as counts } from "#app/checkin/routes/gate-counts.ts";
import { action as pay } from "#app/checkin/routes/gate-payment.ts";
import { action as scan } from "#app/checkin/routes/gate-scan.ts";
import { loader as search } from "#app/checkin/routes/gate-search.ts";
import { action as enroll, loader as setup } from "#app/checkin/routes/gate-setup.tsx";
import { action as undo } from "#app/checkin/routes/gate-undo.ts";
import { now as clock, day } from "#app/lib/time.ts";
import { paperOfSecret } from "#app/papers/receipt-link.ts";
import { loader as receipt } from "#app/papers/routes/receipt.ts";
import { ledgerFaults } from "#app/payments/ledger.ts";
import { loader as attendeesFile } from "#app/registration/routes/organizer-attendees-export.ts";
import { loader as ordersFile } from "#app/registration/routes/organizer-orders-export.ts";
import { setClient } from "#db/client.server.ts";
import { transact } from "#db/open.ts";
import { gates, orders, payments, tickets } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { must, openDoor } from "./door.ts";

const origin = "http://localhost:3000";

async function opened() {
  const db = await testDb();
  setClient(db);
  return { db, door: await openDoor(db) };
}

function call(path: string, init: RequestInit, params: Record<string, string> = {}) {
  const request = new Request(origin + path, init);
  return { request, params, context: { nonce: undefined } } satisfies ActionFunctionArgs;
}

function post(path: string, body: unknown, token: string, headers: Record<string, string> = {}) {
  return call(path, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { Authorization: `Bearer ${token}`, "Accept-Language": "en", ...headers },
  });
}

/** What was answered or thrown, as status and JSON. */
async function answer(work: Promise<unknown>) {
  const response = (await work.catch((thrown: unknown) => thrown)) as Response;
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: await response.json(),
  };
}

const entry = { nonce: "0123456789abcdef", kind: "entry" };

test("a device scans, undoes, searches and counts", async () => {
  const { door } = await opened();
  const { token } = door.phone;
  const ticket = await door.ticket();
  const admitted = await answer(scan(post("/scan", { ...entry, code: ticket.secret }, token)));
  expect(admitted).toMatchObject({
    status: 200,
    body: { result: "admitted", ticket: { name: "林晓雯", order: ticket.order } },
  });
  const again = { ...entry, nonce: "fedcba9876543210", code: ticket.secret };
  expect((await answer(scan(post("/scan", again, token)))).body).toMatchObject({
    result: "refused",
    reason: "already_in",
    pretix_reason: "already_redeemed",
    since: { here: true, gate: { en: "North" } },
  });
  const query = `/search?q=${encodeURIComponent("林晓")}`;
  const bearer = { headers: { Authorization: `Bearer ${token}` } };
  expect((await answer(search(call(query, bearer)))).body).toMatchObject({
    tickets: [{ id: ticket.id, present: true, reason: "already_in" }],
  });
  expect((await answer(counts(call("/counts", bearer)))).body).toMatchObject({
    present: 1,
    expected: 1,
  });
  const mistake = { scan: admitted.body.scan, reason: "Wrong person" };
  expect((await answer(undo(post("/undo", mistake, token)))).body).toEqual({
    undone: admitted.body.scan,
  });
  expect(await answer(undo(post("/undo", mistake, token)))).toMatchObject({
    status: 409,
    type: "application/problem+json; charset=utf-8",
    body: { reason: "already_undone", detail: "This scan was undone before." },
  });
});

test("no token, a wrong one and a revoked device are a 401 in the reader's language", async () => {
  const { db, door } = await opened();
  const { token, id, eventId } = door.phone;
  const asked = { ...entry, code: "X" };
  expect(await answer(scan(call("/scan", { method: "POST" })))).toMatchObject({ status: 401 });
  expect(await answer(scan(post("/scan", asked, "wrong")))).toMatchObject({
    status: 401,
    body: { reason: "no_device" },
  });
  const actor = { kind: "system", label: "test" } as const;
  await revokeDevice(db, { eventId, deviceId: id, actor, now: clock() });
  const chinese = { "Accept-Language": "zh" };
  expect(await answer(scan(post("/scan", asked, token, chinese)))).toMatchObject({
    status: 401,
    body: { reason: "revoked", detail: "这部手机已从入口移除，请向主办方索取新的设置码。" },
  });
});

test("a body that is no scan is a 400", async () => {
  const { door } = await opened();
  for (const body of [
    "",
    "{",
    "null",
    "[]",
    {},
    { ...entry },
    { ...entry, code: 7 },
    { ...entry, code: "x".repeat(8000) },
    { ...entry, nonce: "short", code: "x" },
    { ...entry, kind: "both", code: "x" },
    { ...entry, ticket: "' or 1=1" },
    '{"__proto__":{"code":"x"}}',
  ]) {
    const { status, body: problem } = await answer(scan(post("/scan", body, door.phone.token)));
    expect([body, status, problem.reason]).toEqual([body, 400, "bad_request"]);
  }
});

test("a set-up code is used by the button, never by looking at it, and once", async () => {
  const { db, door } = await opened();
  const { secret } = must(
    await makeDeviceSetup(db, { eventId: door.eventId, gateId: door.north, now: clock() }),
  );
  const path = `/gate/setup/${secret}`;
  for (let i = 0; i < 2; i++) {
    const seen = await setup(call(path, {}, { secret }));
    expect(seen).toMatchObject({ data: { refused: null, gate: "北门" } });
  }
  const form = { method: "POST", body: new URLSearchParams({ name: "Phone 7" }) };
  const made = (await enroll(call(path, form, { secret }))) as unknown as Response;
  expect([made.status, made.headers.get("location")]).toEqual([303, `/gate/${door.north}`]);
  expect(made.headers.get("set-cookie")).toMatch(/^device=.+HttpOnly; SameSite=Lax/);
  expect(await setup(call(path, {}, { secret }))).toMatchObject({
    data: { refused: "setup_used" },
    init: { status: 410 },
  });
  expect(await enrollDevice(db, { secret, name: "again", now: clock() })).toMatchObject({
    reason: "setup_used",
  });
});

test("an unknown set-up code is a 404", async () => {
  await opened();
  const thrown = await setup(call("/gate/setup/x", {}, { secret: "x" })).catch((it: unknown) => it);
  expect((thrown as Response).status).toBe(404);
});

test("a gate that may takes the money of an unpaid ticket, once, and then admits it", async () => {
  const { db, door } = await opened();
  const unpaid = await door.ticket({ status: "pending", email: "buyer@example.com" });
  const { eventId } = await door.device(await door.gate("North"));
  await transact(db, (tx) => tx.update(orders).set({ total: 69_900 }));
  await transact(db, (tx) => tx.update(tickets).set({ price: 69_900 }));
  const poor = await door.device(await door.gate("East"));
  const gateId = await door.gate("South");
  await transact(db, (tx) =>
    tx.update(gates).set({ takesMoney: true }).where(eq(gates.id, gateId)),
  );
  const till = await door.device(gateId);
  const scanned = (token: string, nonce: string) =>
    answer(scan(post("/scan", { code: unpaid.secret, nonce, kind: "entry" }, token)));
  const paid = (token: string, about: object) =>
    answer(
      pay(
        post(
          "/payment",
          { ticket: unpaid.id, way: "cash", amount: 69_900, nonce: "pay-0123456789abc", ...about },
          token,
        ),
      ),
    );

  expect((await scanned(poor.token, "0123456789abcde1")).body).not.toHaveProperty("due");
  expect(await paid(poor.token, {})).toMatchObject({
    status: 403,
    body: { reason: "no_money_here" },
  });
  const first = await scanned(till.token, "0123456789abcde2");
  expect(first.body).toMatchObject({
    reason: "unpaid",
    due: { amount: 69_900, currency: "CNY", tickets: 1 },
  });
  expect(await paid(till.token, { amount: 1 })).toMatchObject({
    status: 409,
    body: { reason: "amount_changed" },
  });
  for (const bad of [{ amount: -1 }, { amount: 1.5 }, { way: "iou" }, { nonce: "x" }]) {
    expect(await paid(till.token, bad)).toMatchObject({ status: 400 });
  }
  expect(await paid(till.token, { ticket: "01KAV2Q6Z0T1CKET0000000009" })).toMatchObject({
    status: 404,
  });
  const answers = [await paid(till.token, {}), await paid(till.token, {})];
  for (const one of answers) {
    expect(one).toMatchObject({
      status: 200,
      body: { receipt: { code: "R-2026-00001" }, mailedTo: "b…@example.com" },
    });
  }
  const link: string = answers[0]?.body.receipt.link;
  const secret = link.split("/").at(-1) ?? "";
  expect(link).toBe(`${origin}/orders/receipt/${secret}`);
  const paper = (it: string) => receipt(call("", {}, { secret: it })).catch((no: unknown) => no);
  const shown = (await paper(secret)) as Response;
  expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  for (const wrong of ["", "x", secret.slice(0, -2), `A${secret.slice(1)}`]) {
    expect(((await paper(wrong)) as Response).status).toBe(404);
  }
  expect(paperOfSecret(secret, clock() + 2 * day)).toBe(null);
  expect(await paid(till.token, { nonce: "pay-0123456789abd" })).toMatchObject({
    status: 409,
    body: { reason: "not_payable" },
  });
  expect(await db.select().from(payments)).toMatchObject([
    { provider: "door", method: "cash", amount: 69_900, status: "received" },
  ]);
  expect((await scanned(till.token, "0123456789abcde3")).body).toMatchObject({
    result: "admitted",
  });
  expect(await ledgerFaults(db, eventId)).toEqual([]);
});

test("bad input 44: a device's token opens no organizer's door; its browser is asked to sign in", async () => {
  const { door } = await opened();
  const { token } = door.phone;
  const params = { event: "westbund" };
  for (const organizers of [ordersFile, attendeesFile, colleagues]) {
    const bearer = { headers: { Authorization: `Bearer ${token}` } };
    const refused = await organizers(call("/organizer", bearer, params)).catch((it: unknown) => it);
    expect((refused as Response).status).toBe(403);
    const cookie = { headers: { Cookie: `device=${token}` } };
    const led = await organizers(call("/organizer", cookie, params)).catch((it: unknown) => it);
    expect((led as Response).headers.get("location")).toMatch(/^\/my\/sign-in/);
  }
});

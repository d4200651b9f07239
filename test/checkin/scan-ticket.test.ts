import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Device } from "#app/checkin/devices.ts";
import { scanTicket } from "#app/checkin/scan-ticket.ts";
import { undoScan } from "#app/checkin/undo-scan.ts";
import { newTicketSecret } from "#app/lib/codes.ts";
import { minute, second } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { admissions, scans } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { openDoor } from "./door.ts";

let counter = 0;
const nonce = () => `nonce-${String(++counter).padStart(16, "0")}`;

function scan(
  db: Db,
  device: Device,
  code: string,
  { kind = "entry" as "entry" | "exit", at = now, as = nonce() } = {},
) {
  return scanTicket(db, { device, asked: { nonce: as, kind, code }, now: at });
}

describe("a scan", () => {
  test("of a valid ticket admits it and says whose it is", async () => {
    const db = await testDb();
    const door = await openDoor(db);
    const ticket = await door.ticket();
    expect(await scan(db, door.phone, ticket.secret)).toMatchObject({
      result: "admitted",
      reason: null,
      ticket: { id: ticket.id, name: "林晓雯", type: { zh: "标准票" }, order: ticket.order },
    });
  });

  test("bad input 63: each wrong ticket gets a refusal of its own, and each is recorded", async () => {
    const db = await testDb();
    const door = await openDoor(db);
    const other = await openDoor(db, {}, "northbund");
    const good = (await door.ticket()).secret;
    const forged = `${good.slice(0, 10)}${good[10] === "0" ? "1" : "0"}${good.slice(11)}`;
    const wrong = [
      [(await other.ticket()).secret, "other_event"],
      [(await door.ticket({ status: "canceled" })).secret, "canceled"],
      [(await door.ticket({ status: "expired" })).secret, "canceled"],
      [(await door.ticket({ status: "pending", approval: "waiting" })).secret, "not_approved"],
      [(await door.ticket({ typeId: door.workshop })).secret, "other_type"],
      [(await door.ticket({ status: "pending" })).secret, "unpaid"],
      [newTicketSecret(), "unknown"],
      [forged, "misread"],
      [good.slice(0, 12), "not_ours"],
      ["A".repeat(7000), "not_ours"],
      ["\u0000", "not_ours"],
    ] as const;
    for (const [code, reason] of wrong) {
      const answer = await scan(db, door.phone, code);
      expect([reason, answer.result, answer.reason]).toEqual([reason, "refused", reason]);
    }
    const recorded = await db.select({ reason: scans.reason }).from(scans);
    expect(recorded.map((row) => row.reason).sort()).toEqual(wrong.map(([, r]) => r).sort());
  });

  test("of an unpaid ticket admits it where the list says so, until its order runs out", async () => {
    const db = await testDb();
    const door = await openDoor(db, { includeUnpaid: true });
    const unpaid = await door.ticket({ status: "pending", expiresAt: now + minute });
    const late = await scan(db, door.phone, unpaid.secret, { at: now + minute });
    const inTime = await scan(db, door.phone, unpaid.secret, { at: now + minute - 1 });

    expect([late.result, late.reason]).toEqual(["refused", "canceled"]);
    expect(inTime.result).toBe("admitted");
  });

  test("bad input 63: a screenshot at a second gate is refused, since when and where", async () => {
    const db = await testDb();
    const door = await openDoor(db);
    const ticket = await door.ticket();
    const south = await door.device(await door.gate("South"));
    await scan(db, door.phone, ticket.secret);
    const answer = await scan(db, south, ticket.secret, { at: now + minute });
    expect(answer).toMatchObject({
      result: "refused",
      reason: "already_in",
      since: { at: now, gateName: { zh: "北门", en: "North" }, deviceId: door.phone.id },
    });
  });

  test("bad input 64: the same nonce again is the same scan, whatever happened since", async () => {
    const db = await testDb();
    const door = await openDoor(db);
    const ticket = await door.ticket();
    const as = nonce();
    const first = await scan(db, door.phone, ticket.secret, { as });
    const again = await scan(db, door.phone, ticket.secret, { as, at: now + minute });
    expect(again).toEqual(first);
    const refused = nonce();
    const no = await scan(db, door.phone, ticket.secret, { as: refused, at: now + minute });
    expect(no.reason).toBe("already_in");
    expect(await scan(db, door.phone, ticket.secret, { as: refused })).toEqual(no);
    expect(await db.$count(scans)).toBe(2);
  });

  test("with the same nonce many times at once is recorded once", async () => {
    const db = await testDb();
    const door = await openDoor(db);
    const ticket = await door.ticket();
    const as = nonce();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => scan(db, door.phone, ticket.secret, { as })),
    );
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(answers.every((answer) => answer.result === "admitted")).toBe(true);
  });

  test("of one ticket at twenty devices at once admits it once", async () => {
    const db = await testDb();
    const door = await openDoor(db);
    const ticket = await door.ticket();
    const devices: Device[] = [];
    for (let i = 0; i < 20; i++) devices.push(await door.device(door.north, `Phone ${i}`));
    const answers = await Promise.all(devices.map((device) => scan(db, device, ticket.secret)));
    expect(answers.filter((answer) => answer.result === "admitted")).toHaveLength(1);
    expect(answers.filter((answer) => answer.reason === "already_in")).toHaveLength(19);
    const [row] = await db.select().from(admissions).where(eq(admissions.ticketId, ticket.id));
    expect(row).toMatchObject({ entries: 1, present: true });
  });

  test("by hand admits a ticket of this event and knows no other", async () => {
    const db = await testDb();
    const door = await openDoor(db);
    const other = await openDoor(db, {}, "northbund");
    const byHand = (ticket: string) =>
      scanTicket(db, { device: door.phone, asked: { nonce: nonce(), kind: "entry", ticket }, now });
    expect(await byHand((await door.ticket()).id)).toMatchObject({ result: "admitted" });
    expect(await byHand((await other.ticket()).id)).toMatchObject({
      reason: "unknown",
      ticket: null,
    });
  });

  test("outside the hours of the list is refused for entries and not for exits", async () => {
    const db = await testDb();
    const door = await openDoor(db, { opensAt: now, closesAt: now + minute });
    const { secret } = await door.ticket();
    expect((await scan(db, door.phone, secret, { at: now - 1 })).reason).toBe("too_early");
    expect((await scan(db, door.phone, secret, { at: now + minute })).reason).toBe("too_late");
    const out = await scan(db, door.phone, secret, { at: now + minute, kind: "exit" });
    expect(out.result).toBe("exited");
  });

  test("lets a ticket back in after an exit where the list allows it", async () => {
    const db = await testDb();
    const door = await openDoor(db, { allowReentry: true });
    const { secret } = await door.ticket();
    const results: string[] = [];
    for (const kind of ["entry", "entry", "exit", "entry", "exit"] as const) {
      const answer = await scan(db, door.phone, secret, { kind });
      results.push(answer.reason ?? answer.result);
    }
    expect(results).toEqual(["admitted", "already_in", "exited", "admitted", "exited"]);
  });

  test("admits any number of times where the list allows it", async () => {
    const db = await testDb();
    const door = await openDoor(db, { allowMultiple: true });
    const { secret, id } = await door.ticket();
    for (let i = 0; i < 3; i++) {
      expect((await scan(db, door.phone, secret)).result).toBe("admitted");
    }
    const [row] = await db.select().from(admissions).where(eq(admissions.ticketId, id));
    expect(row?.entries).toBe(3);
  });
});

describe("undoing", () => {
  const undo = (db: Db, device: Device, scanId: string, at = now + second) =>
    undoScan(db, {
      eventId: device.eventId,
      scanId,
      reason: "Wrong person",
      actor: { kind: "device", id: device.id, label: device.name },
      now: at,
    });

  test("an admission lets the ticket in again", async () => {
    const db = await testDb();
    const door = await openDoor(db);
    const { secret } = await door.ticket();
    const first = await scan(db, door.phone, secret);
    expect(await undo(db, door.phone, first.id)).toEqual({ ok: true, value: undefined });
    expect((await scan(db, door.phone, secret)).result).toBe("admitted");
    const [row] = await db.select().from(scans).where(eq(scans.id, first.id));
    expect(row).toMatchObject({ undoneAt: now + second, undoneReason: "Wrong person" });
  });

  test("an exit puts the ticket back in, since its entry", async () => {
    const db = await testDb();
    const door = await openDoor(db, { allowReentry: true });
    const { secret } = await door.ticket();
    await scan(db, door.phone, secret);
    const out = await scan(db, door.phone, secret, { kind: "exit", at: now + second });
    await undo(db, door.phone, out.id, now + 2 * second);
    expect(await scan(db, door.phone, secret, { at: now + 3 * second })).toMatchObject({
      reason: "already_in",
      since: { at: now },
    });
  });

  test("is refused for a refused scan, another device's, the second time, and after two minutes", async () => {
    const db = await testDb();
    const door = await openDoor(db);
    const other = await door.device(door.north);
    const { secret } = await door.ticket();
    const first = await scan(db, door.phone, secret);
    const refused = await scan(db, door.phone, secret);
    const reasons = [
      await undo(db, door.phone, refused.id),
      await undo(db, other, first.id),
      await undo(db, door.phone, first.id, now + 3 * minute),
      await undo(db, door.phone, first.id),
      await undo(db, door.phone, first.id),
    ].map((result) => (result.ok ? "ok" : result.reason));
    expect(reasons).toEqual([
      "nothing_to_undo",
      "scan_not_found",
      "too_late",
      "ok",
      "already_undone",
    ]);
  });
});

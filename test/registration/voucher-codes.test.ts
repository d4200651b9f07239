import { expect, test } from "vitest";
import { createVouchers } from "#app/registration/create-vouchers.ts";
import { removeTicketType } from "#app/registration/remove-ticket-type.ts";
import { ticketTypesOnOffer } from "#app/registration/ticket-types.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aVoucher, must, openSale, plainVoucher, staff, tryToHold } from "./box-office.ts";

test("codes of a batch share a prefix, differ, and are taken once", async () => {
  const db = await testDb();
  const { event } = await openSale(db, { types: { free: {} } });
  const { codes } = must(
    await createVouchers(db, {
      eventId: event.id,
      details: plainVoucher,
      codes: { prefix: "GUILD-", count: 120 },
      actor: staff,
      now,
    }),
  );
  expect(new Set(codes).size).toBe(120);
  expect(codes.every((code) => code.startsWith("GUILD-"))).toBe(true);
  const again = { eventId: event.id, details: plainVoucher, actor: staff, now };
  expect(
    await createVouchers(db, { ...again, codes: { code: codes[0]?.toLowerCase() ?? "" } }),
  ).toEqual({ ok: false, reason: "code_taken" });
});

test("what a voucher reserves can be had where nothing else is left", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 1 });
  await aVoucher(db, event.id, "OURS", { reserves: true, ticketTypeIds: [types.free] });
  const [offer] = await ticketTypesOnOffer(db, event.id, { accessCode: "", now });
  expect(offer?.state).toBe("sold_out");
  must(await tryToHold(db, event, { [types.free]: 1 }, { code: "OURS" }));
});

test("a type to which a voucher is bound is not removed: the voucher would be good for all", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} } });
  await aVoucher(db, event.id, "ONLY", { ticketTypeIds: [types.free] });
  const gone = { eventId: event.id, ticketTypeId: types.free, actor: staff, now };
  expect(await removeTicketType(db, gone)).toMatchObject({ reason: "type_has_vouchers" });
});

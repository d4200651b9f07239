import { expect, test } from "vitest";
import { day } from "#app/lib/time.ts";
import { allotmentBySecret, allotmentsOf, takersOf } from "#app/registration/allotments.ts";
import { createAllotment } from "#app/registration/create-allotment.ts";
import { holdBySecret } from "#app/registration/holds.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { outbox } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { must, openSale, staff, tryToHold, tryToOrder } from "./box-office.ts";

test("a community hands out what is kept for it by a code, and what nobody took returns on its date", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, {
    types: { guild: { price: 5000, accessCode: "HIDDEN" } },
    size: 3,
  });
  const wish = {
    eventId: event.id,
    organization: "Parasol Guild",
    person: { name: "Noor Haddad", email: "noor@example.com" },
    ticketTypeId: types.guild,
    price: { rule: "price", value: 0 },
    returnsAt: now + day,
    lang: "en",
    actor: staff,
    now,
  } as const;
  expect(await createAllotment(db, { ...wish, quantity: 4 })).toEqual({
    ok: false,
    reason: "no_room_to_reserve",
  });
  const { id, secret } = must(await createAllotment(db, { ...wish, quantity: 2 }));
  const letters = await db.select().from(outbox);
  expect(letters.map(({ kind, toAddress }) => [kind, toAddress])).toEqual([
    ["allotment", "noor@example.com"],
  ]);
  const left = async (at: number) => (await quotasOf(db, event.id, at))[0]?.left;
  expect(await left(now)).toBe(1);

  const code = (await allotmentBySecret(db, secret))?.voucher.code ?? "";
  const held = must(await tryToHold(db, event, { [types.guild]: 1 }, { code }));
  const hold = await holdBySecret(db, held.secret);
  if (!hold) throw new Error("no hold");
  must(await tryToOrder(db, event, hold, { email: "member@example.com" }));
  expect(await allotmentsOf(db, event.id, now)).toMatchObject([{ id, size: 2, taken: 1 }]);
  expect((await takersOf(db, [id], now)).get(id)).toMatchObject([
    { email: "member@example.com", paid: true },
  ]);
  expect(await left(now + day - 1)).toBe(1);
  expect(await left(now + day)).toBe(2);
  expect((await tryToHold(db, event, { [types.guild]: 1 }, { code, at: now + day })).ok).toBe(
    false,
  );
});

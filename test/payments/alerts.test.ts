import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { minute } from "#app/lib/time.ts";
import { checkLedgers } from "#app/payments/check-ledgers.ts";
import { settleAlert } from "#app/payments/settle-alert.ts";
import { transact } from "#db/open.ts";
import { ledgerEntries, paymentAlerts } from "#db/schema.server.ts";
import { staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { paidOrder } from "./paid-order.ts";

test("an alert that was settled is raised anew where it still holds, and one that is open stays", async () => {
  const db = await testDb();
  const { event, payment } = await paidOrder(db);
  await transact(db, (tx) =>
    tx.delete(ledgerEntries).where(eq(ledgerEntries.paymentId, payment.id)),
  );
  const one = eq(paymentAlerts.reference, payment.id);
  const alerts = () => db.select().from(paymentAlerts).where(one);
  await checkLedgers(db, { now });
  await checkLedgers(db, { now: now + minute });
  const [alert] = await alerts();
  expect(await alerts()).toMatchObject([
    { kind: "ledger_differs", raisedAt: now, settledAt: null },
  ]);

  const settled = { alertId: alert?.id ?? "", eventId: event.id, actor: staff };
  await settleAlert(db, { ...settled, now: now + 2 * minute });
  expect(await alerts()).toMatchObject([{ settledAt: now + 2 * minute, settledBy: staff.label }]);
  await checkLedgers(db, { now: now + 3 * minute });
  expect(await alerts()).toMatchObject([
    { id: alert?.id, raisedAt: now + 3 * minute, settledAt: null, settledBy: null },
  ]);
});

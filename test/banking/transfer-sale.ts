import { importStatement } from "#app/banking/import-statement.ts";
import { readStatement } from "#app/banking/read-statement.ts";
import { transfersView } from "#app/banking/transfers-view.ts";
import { spacedReference, transferReference } from "#app/lib/codes.ts";
import { changeBankAccount } from "#app/payments/change-bank-account.ts";
import { chooseTransfer } from "#app/payments/choose-transfer.ts";
import type { Db } from "#db/open.ts";
import { buy, must, openSale, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";

const account = {
  holder: "西岸开发者社区",
  bank: "示例银行",
  number: "1000200030004000",
  bic: "",
  dueDays: 7,
  remindDays: 2,
  graceDays: 3,
};

/** An event three weeks on that takes transfers, and orders that wait for one. */
export async function transferSale(db: Db, { size = 10, needsApproval = false } = {}) {
  const event = { firstDay: "2027-03-01", lastDay: "2027-03-02" };
  const sold = await openSale(db, {
    types: { standard: { price: 69_900, needsApproval } },
    size,
    event,
  });
  const eventId = sold.event.id;
  await changeBankAccount(db, { eventId, account, actor: staff, now });
  const order = async (email = "wang@example.com", at = now, tickets = 1) => {
    const placed = await buy(db, sold.event, { [sold.types.standard]: tickets }, { email, at });
    must(await chooseTransfer(db, { orderId: placed.id, actor: staff, now: at }));
    return { ...placed, reference: spacedReference(transferReference(placed.code)) };
  };
  const take = async (rows: string[], at = now) => {
    const text = ["日期,金额,付款人,附言", ...rows].join("\n");
    const statement = must(readStatement(Buffer.from(text), { currency: "CNY" }));
    return importStatement(db, { eventId, statement, file: "bank.csv", actor: staff, now: at });
  };
  const by = { eventId, actor: staff, now };
  const page = { after: "", limit: 50 };
  const open = (at = now) => transfersView(db, { eventId, state: "open", page, now: at });
  return { ...sold, eventId, order, take, by, open };
}

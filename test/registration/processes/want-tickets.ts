import { eq, sql } from "drizzle-orm";
import { eventById } from "#app/event/events.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { usesOf, voucherByCode } from "#app/registration/vouchers.ts";
import { type Db, openDb, transact } from "#db/open.ts";
import { claims, quotas } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { got, ready, withoutGuard } from "#test/support/racer.ts";
import { tryToHold } from "../box-office.ts";

// Wants tickets of one type, several buyers at once, when told to go; says how many it got. With
// `unguarded` it looks whether there is room and then takes it: what a claim must not be. A code is
// used if one is given, and the quota that counts its uses is then what is looked at.
const [eventId = "", ticketTypeId = "", buyers = "0", how = "guarded", code = ""] =
  process.argv.slice(2);
const db = await openDb(String(process.env.DATABASE_URL));
const event = await eventById(db, eventId);
if (!event) throw new Error("no event");
const numbers = Array.from({ length: Number(buyers) }, (_, n) => n);

await ready();
const held = await (how === "guarded"
  ? Promise.all(numbers.map(() => holdOne(db)))
  : withoutGuard(
      numbers,
      () => seenQuota(db),
      (n, quota) => take(db, n, quota),
    ));
got(held.filter(Boolean).length);

type Seen = { id: string; left: number };

async function holdOne(on: Db): Promise<boolean> {
  if (!event) return false;
  const held = await tryToHold(on, event, { [ticketTypeId]: 1 }, { code });
  const noMore = ["sold_out", "voucher_used_up", "voucher_ended"];
  if (!held.ok && !noMore.includes(held.reason)) throw new Error(held.reason);
  return held.ok;
}

async function take(on: Db, n: number, quota?: Seen): Promise<boolean> {
  if (!quota || quota.left < 1) return false;
  await transact(on, async (tx) => {
    const heldBy = `${process.pid}-${n}`;
    await tx.insert(claims).values({ heldBy, quotaId: quota.id, quantity: 1 });
    await tx
      .update(quotas)
      .set({ claimed: sql`${quotas.claimed} + 1` })
      .where(eq(quotas.id, quota.id));
  });
  return true;
}

async function seenQuota(on: Db): Promise<Seen | undefined> {
  if (code === "") return (await quotasOf(on, eventId, now))[0];
  const voucher = await voucherByCode(on, eventId, code);
  if (!voucher) throw new Error("no voucher");
  const { size, used } = await usesOf(on, voucher.id, now);
  return { id: voucher.id, left: size - used };
}

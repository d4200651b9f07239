import { expect, test } from "vitest";
import { day } from "#app/lib/time.ts";
import { endTransfer } from "#app/registration/end-transfer.ts";
import { transferBySecret } from "#app/registration/transfers.ts";
import { now } from "#test/support/clock.ts";
import { aDoor, buyer, lettersTo, someone } from "./passing.ts";

test("a ticket stays whose it is until the other accepts; from then on the old code is dead at the door", async () => {
  const { db, door, scan, secretNow, offer, accept } = await aDoor();
  const ticket = await door.ticket();
  const offered = await offer(ticket.id);
  if (!offered.ok) throw new Error(offered.reason);
  expect(await secretNow(ticket.id)).toBe(ticket.secret);
  expect(await accept(offered.value.secret)).toEqual({ ok: true, value: undefined });

  expect(await scan(ticket.secret)).toBe("replaced");
  expect(await scan(await secretNow(ticket.id))).toBe("admitted");
  expect(await lettersTo(db, someone.email)).toEqual(["transfer", "ticket-for-attendee"]);
  expect(await lettersTo(db, "xiaowen.lin@example.com")).toContain("transfer");
  expect(await accept(offered.value.secret)).toEqual({ ok: false, reason: "transfer_over" });
  expect(await offer(ticket.id)).toEqual({ ok: false, reason: "passed_on_already" });
});

test("a ticket that is declined, withdrawn or not accepted in time is as good as before", async () => {
  const { db, door, scan, offer, accept } = await aDoor();
  const ticket = await door.ticket();
  for (const end of ["declined", "withdrawn"] as const) {
    const offered = await offer(ticket.id);
    const transfer = offered.ok ? await transferBySecret(db, offered.value.secret) : null;
    if (!offered.ok || !transfer) throw new Error("no transfer");
    expect((await endTransfer(db, { transfer, end, actor: buyer, now })).ok).toBe(true);
    expect(await accept(offered.value.secret)).toEqual({ ok: false, reason: "transfer_over" });
  }
  const late = await offer(ticket.id);
  if (!late.ok) throw new Error(late.reason);
  const again = await offer(ticket.id, { to: { name: "Bo", email: "bo@example.com" } });
  expect(again.ok).toBe(true);
  expect(await accept(late.value.secret)).toEqual({ ok: false, reason: "transfer_over" });
  const other = again.ok ? again.value.secret : "";
  expect(await accept(other, { at: now + 3 * day })).toEqual({
    ok: false,
    reason: "transfer_over",
  });
  expect(await scan(ticket.secret)).toBe("admitted");
});

test("what is too late, unpaid, canceled, inside already or one's own is not passed on", async () => {
  const { door, scan, offer } = await aDoor();
  const reason = async (ticketId: string, over = {}) => {
    const offered = await offer(ticketId, over);
    return offered.ok ? "ok" : offered.reason;
  };
  const ticket = await door.ticket();
  expect(await reason(ticket.id, { until: now })).toBe("too_late");
  expect(await reason(ticket.id, { until: null })).toBe("too_late");
  const own = { name: "林晓雯", email: "xiaowen.lin@example.com" };
  expect(await reason(ticket.id, { to: own })).toBe("same_person");
  const unpaid = await door.ticket({ status: "pending" });
  expect(await reason(unpaid.id)).toBe("not_paid");
  await scan(ticket.secret);
  expect(await reason(ticket.id)).toBe("already_came");
});

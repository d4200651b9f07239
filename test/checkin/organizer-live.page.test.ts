import { expect, test } from "vitest";
import { action, loader } from "#app/checkin/routes/organizer-live.tsx";
import { scanTicket } from "#app/checkin/scan-ticket.ts";
import { newId } from "#app/lib/ids.ts";
import { now as clock, minute } from "#app/lib/time.ts";
import { knock } from "#test/support/pages.ts";
import { openDoor } from "./door.ts";
import { english, organizedDoor } from "./organizer-door.ts";

const params = { event: "westbund" };
const path = "/organizer/westbund/gates/live";

/** Two came in, one of them was held up again at another gate, and one code was of nobody. */
async function afterTheQueue() {
  const { db, door, ...rest } = await organizedDoor();
  const south = await door.device(await door.gate("South"), "South phone");
  const [first, second] = [await door.ticket({ name: "欧阳明月" }), await door.ticket()];
  const from = clock() - 4 * minute;
  const scan = (device: typeof south, code: string, minutes: number) =>
    scanTicket(db, {
      device,
      asked: { nonce: newId(from), kind: "entry", code },
      now: from + minutes * minute,
    });
  const admitted = await scan(door.phone, first.secret, 0);
  await scan(south, second.secret, 1);
  const again = await scan(south, first.secret, 2);
  await scan(south, "no ticket of ours", 3);
  return { db, door, admitted, again, ...rest };
}

test("an organizer sees who is in, and the latest scans with gate, phone and reason", async () => {
  const { cookie } = await afterTheQueue();
  const { status, data } = await knock(loader, { path, params, cookie });

  expect(status).toBe(200);
  expect(data).toMatchObject({
    view: "all",
    list: {
      counts: { present: 2, arrived: 2, expected: 2 },
      scans: [
        { result: "refused", reason: "not_ours", attendee: null, device: "South phone" },
        {
          reason: "already_in",
          attendee: { name: "欧阳明月" },
          gate: { en: "South" },
          since: { gate: { en: "North" }, elsewhere: true },
        },
        { result: "admitted", gate: { en: "South" } },
        { result: "admitted", gate: { en: "North" }, device: "Phone", undone: null },
      ],
    },
  });
});

test("refused scans, and tickets shown twice, can be seen alone", async () => {
  const { cookie } = await afterTheQueue();
  const reasons = async (show: string) => {
    const { data } = await knock(loader, { path: `${path}?show=${show}`, params, cookie });
    return (data as { list: { scans: { reason: string }[] } }).list.scans.map((it) => it.reason);
  };

  expect(await reasons("refused")).toEqual(["not_ours", "already_in"]);
  expect(await reasons("again")).toEqual(["already_in"]);
});

test("an admission is undone with a reason, long after the phone no longer may", async () => {
  const { admitted, cookie } = await afterTheQueue();
  const asked = await knock(loader, { path: `${path}?undo=${admitted.id}`, params, cookie });
  expect(asked.data).toMatchObject({ undo: { attendee: { name: "欧阳明月" } } });

  const query = "?show=again&undo=x";
  const fields = { scan: admitted.id, reason: "Wrong person" };
  const undone = await knock(action, { path: path + query, params, cookie, fields });
  const after = await knock(loader, { path: `${path}?undo=${admitted.id}`, params, cookie });

  expect(undone).toMatchObject({ status: 303, location: `${path}?show=again` });
  expect(after.data).toMatchObject({
    undo: null,
    list: { scans: [{}, {}, {}, { undone: { reason: "Wrong person" } }] },
  });
});

test("nothing is undone without a reason, twice, or that let nobody in", async () => {
  const { db, admitted, again, cookie } = await afterTheQueue();
  const undo = (scan: string, reason: string) =>
    knock(action, { path, params, cookie, fields: { scan, reason }, headers: english });

  expect(await undo(admitted.id, " ")).toMatchObject({
    status: 422,
    data: { errors: { reason: "required" } },
  });
  expect(await undo(again.id, "Why not")).toMatchObject({
    status: 409,
    data: { refused: "A refused scan changes nothing: there is nothing to undo." },
  });
  const other = await openDoor(db, {}, "orchard");
  const elsewhere = await scanTicket(db, {
    device: other.phone,
    asked: { nonce: newId(clock()), kind: "entry", code: (await other.ticket()).secret },
    now: clock(),
  });
  expect(await undo(elsewhere.id, "Not ours")).toMatchObject({
    status: 409,
    data: { refused: "There is no such scan at this event." },
  });
  await undo(admitted.id, "Wrong person");
  expect(await undo(admitted.id, "Again")).toMatchObject({
    status: 409,
    data: { refused: "This scan was undone before." },
  });
});

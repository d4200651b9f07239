import { expect, test } from "vitest";
import { type ArrivalState, arrivalsOfTickets, whoArrived } from "#app/checkin/arrived.ts";
import { scanTicket } from "#app/checkin/scan-ticket.ts";
import { attendeesOf, nextAttendees } from "#app/registration/attendees.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { openDoor } from "./door.ts";

test("attendees are told apart by whether they came in, page by page and for a file", async () => {
  const db = await testDb();
  const door = await openDoor(db, { allowReentry: true });
  const tickets = [await door.ticket(), await door.ticket(), await door.ticket()];
  const [first, second, third] = tickets;
  const scan = (code: string, kind: "entry" | "exit", at: number) =>
    scanTicket(db, { device: door.phone, asked: { code, kind, nonce: `${code}-${at}` }, now: at });
  await scan(first?.secret ?? "", "entry", now);
  await scan(first?.secret ?? "", "exit", now + 1000);
  await scan(first?.secret ?? "", "entry", now + 2000);
  await scan(second?.secret ?? "", "entry", now + 3000);

  const filter = (state: ArrivalState | null) => ({
    ...{ eventId: door.eventId, search: "", ticketTypeId: null, state: null },
    also: whoArrived(db, state),
  });
  const ids = async (state: ArrivalState | null) => {
    const page = { sort: "since", descending: false, limit: 1, offset: 0, now } as const;
    const { rows, total } = await attendeesOf(db, filter(state), page);
    const all = await nextAttendees(db, filter(state), { after: "", limit: 9, now });
    expect(rows.map(({ id }) => id)).toEqual(all.slice(0, 1).map(({ id }) => id));
    expect(all).toHaveLength(total);
    return all.map(({ id }) => id);
  };
  expect(await ids("arrived")).toEqual([first?.id, second?.id].sort());
  expect(await ids("missing")).toEqual([third?.id]);
  expect(await ids(null)).toHaveLength(3);
  expect(
    await arrivalsOfTickets(
      db,
      tickets.map(({ id }) => id),
    ),
  ).toEqual(
    new Map([
      [first?.id, now],
      [second?.id, now + 3000],
    ]),
  );
});

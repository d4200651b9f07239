import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { meetingOffers } from "#db/schema.server.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { rushed, together } from "#test/support/rush.ts";
import { aParty, happened, requestRow } from "./floor.ts";
import { meets, openHall } from "./hall.ts";

// Starting processes takes long where others work beside.
const patience = 60_000;
const program = fileURLToPath(new URL("./processes/free-slots.ts", import.meta.url));
const tables = 6;

test(
  "of the tables that two processes free at once, one goes to somebody who waits for many",
  async () => {
    expect(await rush("guarded")).toEqual({ offered: 1, asked: 1 });
  },
  patience,
);

test(
  "without the lock the same rush asks them to every table at once",
  async () => {
    expect(await rush("unguarded")).toEqual({ offered: tables, asked: 1 });
  },
  patience,
);

/** Every table is taken in one slot; an investor of one person waits for as many companies. */
async function rush(how: string) {
  const url = await testDbUrl();
  const db = await testDb(url);
  const { event, investor, company, slot, tables: tableIds } = await openHall(db, { tables });
  await meets(db, event, [investor, company], { ...slot(6), tableId: tableIds[0] });
  const waiting = await aParty(db, event, "investor");
  const ids: string[] = [];
  for (const tableId of tableIds) {
    const [lender, maker] = [
      await aParty(db, event, "investor"),
      await aParty(db, event, "company"),
    ];
    const wanted = await aParty(db, event, "company");
    const requests = [requestRow(lender, maker), requestRow(waiting, wanted)];
    await happened(db, { requests }, event.id);
    ids.push(await meets(db, event, [lender, maker], { ...slot(4), tableId }));
  }
  const half = tables / 2;
  const racers = [ids.slice(0, half), ids.slice(half)].map((own) => ({
    program,
    args: [event.id, own.join(","), how],
  }));
  const offered = together(await rushed(url, racers));
  const rows = await db.select().from(meetingOffers);
  const asked = rows.flatMap(({ aPersonId, bPersonId }) =>
    [aPersonId, bPersonId].filter((id) => id === waiting.who.id),
  );
  return { offered, asked: new Set(asked).size };
}

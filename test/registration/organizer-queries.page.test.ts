import { expect, test } from "vitest";
import { loader as applications } from "#app/registration/routes/organizer-applications.tsx";
import { loader as attendees } from "#app/registration/routes/organizer-attendees.tsx";
import { loader as letters } from "#app/registration/routes/organizer-letters.tsx";
import { loader as orders } from "#app/registration/routes/organizer-orders.tsx";
import { loader as overview } from "#app/registration/routes/organizer-overview.tsx";
import { loader as quotas } from "#app/registration/routes/organizer-quotas.tsx";
import { loader as types } from "#app/registration/routes/organizer-ticket-types.tsx";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { buy } from "./box-office.ts";
import { at, openOffice } from "./office.ts";

const lists = { orders, attendees, applications, letters, overview, types, quotas };

/** How many selections each list begins while it is asked for once. */
async function selections({ db, as }: Awaited<ReturnType<typeof openOffice>>) {
  const counts: Record<string, number> = {};
  for (const [name, list] of Object.entries(lists)) {
    let n = 0;
    const counted: Db = new Proxy(db, {
      get(target, key) {
        if (key === "select" || key === "selectDistinct") n++;
        return Reflect.get(target, key);
      },
    });
    setClient(counted);
    const query = name === "overview" ? "" : "?q=wang";
    expect((await as("owner", list, { query })).status).toBe(200);
    counts[name] = n;
  }
  return counts;
}

test("a list asks as many questions for three rows as for one", async () => {
  const office = await openOffice();
  const { db, event, types: sold } = office;
  const add = async (email: string) => {
    await buy(db, event, { [sold.free]: 2 }, { ...at(), email });
    await buy(db, event, { [sold.asked]: 1 }, { ...at(), email });
  };
  await add("one@example.com");
  // Statements that are prepared once are prepared by now.
  await selections(office);
  const forOne = await selections(office);
  await add("two@example.com");
  await add("three@example.com");
  expect(await selections(office)).toEqual(forOne);
});

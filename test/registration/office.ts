import type { Role } from "#app/accounts/roles.ts";
import { newId } from "#app/lib/ids.ts";
import { now as clock } from "#app/lib/time.ts";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { aPerson, cookieOf } from "#test/support/people.ts";
import { openSale } from "./box-office.ts";

type Door = Parameters<typeof knock>[0];
export type Fields = Record<string, string | string[]>;
type Asked = { params?: Record<string, string>; fields?: Fields; query?: string };

/** When pages look at the clock, so must what they show have happened. */
export const at = () => ({ at: clock() });

/** An event that sells three types of tickets, and a way to knock at its doors in any role. */
export async function openOffice() {
  const db: Db = await testDb();
  setClient(db);
  const types = { free: {}, asked: { needsApproval: true }, priced: { price: 50000 } };
  const sale = await openSale(db, { types, size: 20 });

  async function as(role: Role, door: Door, more: Asked = {}) {
    const address = `${role}-${newId().toLowerCase()}@example.com`;
    const person = await aPerson(db, address, { event: sale.event, role });
    return knock(door, {
      path: `/organizer/${sale.event.slug}/page${more.query ?? ""}`,
      params: { event: sale.event.slug, ...more.params },
      cookie: await cookieOf(db, person),
      headers: { "accept-language": "en" },
      ...(more.fields ? { fields: more.fields } : {}),
    });
  }
  return { db, as, ...sale };
}

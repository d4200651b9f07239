import type { Role } from "#app/accounts/roles.ts";
import { setClient } from "#db/client.server.ts";
import { testDb } from "#test/support/databases.ts";
import { aPerson, cookieOf } from "#test/support/people.ts";
import { openDoor } from "./door.ts";

/** A door, its site, and the cookies of people with a role at its event. */
export async function organizedDoor() {
  const db = await testDb();
  setClient(db);
  const door = await openDoor(db);
  async function cookieFor(role: Role | null): Promise<string> {
    const at = role ? { event: { id: door.eventId }, role } : undefined;
    return cookieOf(db, await aPerson(db, `${role ?? "stranger"}@example.com`, at));
  }
  return { db, door, cookie: await cookieFor("check_in"), cookieFor };
}

/** What a reader of English sends along. */
export const english = { "accept-language": "en" };

import type { Person } from "#app/accounts/people.ts";
import type { Role } from "#app/accounts/roles.ts";
import { newId } from "#app/lib/ids.ts";
import { setClient } from "#db/client.server.ts";
import { testDb } from "#test/support/databases.ts";
import { knock } from "#test/support/pages.ts";
import { aPerson, cookieOf } from "#test/support/people.ts";
import { openMeetings } from "../matchmaking/taking-part.ts";

type Door = Parameters<typeof knock>[0];
type Fields = Record<string, string>;
type Asked = { params?: Fields; fields?: Fields; query?: string };

/** An event with open meetings, and ways to knock at its doors as an organizer or a person. */
export async function openHouse() {
  const db = await testDb();
  setClient(db);
  const day = new Date(Date.now()).toISOString().slice(0, 10);
  const later = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const made = await openMeetings(db, {
    at: Date.now(),
    event: { firstDay: day, lastDay: later, opensAt: "00:00", closesAt: "23:00" },
    more: {
      days: [{ day: later, from: "09:00", until: "17:00" }],
      closesAt: Date.now() + 20 * 3_600_000,
    },
  });

  async function as(role: Role, door: Door, { params, fields, query = "" }: Asked = {}) {
    const address = `${role}-${newId().toLowerCase()}@example.com`;
    const person = await aPerson(db, address, { event: made.event, role });
    return knock(door, {
      path: `/organizer/${made.event.slug}/page${query}`,
      params: { event: made.event.slug, ...params },
      cookie: await cookieOf(db, person),
      headers: { "accept-language": "en" },
      ...(fields ? { fields } : {}),
    });
  }

  async function by(person: Person | null, door: Door, { params, fields, query }: Asked = {}) {
    return knock(door, {
      path: `/my/page${query ?? `?event=${made.event.slug}`}`,
      params: params ?? {},
      headers: { "accept-language": "en" },
      ...(person ? { cookie: await cookieOf(db, person) } : {}),
      ...(fields ? { fields } : {}),
    });
  }
  return { ...made, db, asRole: as, by };
}

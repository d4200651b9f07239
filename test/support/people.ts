import { foundEvent } from "#app/accounts/found-event.ts";
import { grantRole } from "#app/accounts/grant-role.ts";
import { keepPerson } from "#app/accounts/keep-person.ts";
import { openSignIn } from "#app/accounts/open-sign-in.ts";
import type { Person } from "#app/accounts/people.ts";
import type { Role } from "#app/accounts/roles.ts";
import type { NewEvent } from "#app/event/create-event.ts";
import { type Event, eventById } from "#app/event/events.ts";
import { signInCookie } from "#app/web/sign-in.server.ts";
import { type Db, transact } from "#db/open.ts";
import { now } from "./clock.ts";

/** A draft event of the owner `lin@example.com`, two days in Shanghai unless `more` says other. */
export async function anEvent(db: Db, more: Partial<NewEvent> = {}): Promise<Event> {
  const founded = await foundEvent(db, {
    event: {
      slug: "orchard",
      name: { zh: "果园大会", en: "Orchard Days" },
      firstDay: "2026-12-05",
      lastDay: "2026-12-06",
      zone: "Asia/Shanghai",
      contactEmail: "hello@example.com",
      venue: { zh: "西岸艺术中心", en: "West Bund Art Center" },
      organizerName: { zh: "果园社区", en: "Orchard Community" },
      ...more,
    },
    founder: { email: "lin@example.com", name: "林悦", lang: "zh" },
    now,
  });
  if (!founded.ok) throw new Error(`no event: ${founded.reason}`);
  const event = await eventById(db, founded.value.id);
  if (!event) throw new Error("the event is gone");
  return event;
}

/** Someone with this address, and with a role at an event where one is said. */
export function aPerson(
  db: Db,
  email: string,
  at?: { event: { id: string }; role: Role },
): Promise<Person> {
  return transact(db, async (tx) => {
    const person = await keepPerson(tx, { email, name: "", lang: "zh", now });
    if (!at) return person;
    const actor = { kind: "system", label: "test" } as const;
    await grantRole(tx, { eventId: at.event.id, person, role: at.role, actor, now });
    return person;
  });
}

/** The `Cookie` header of a browser in which this person has just signed in. */
export async function cookieOf(db: Db, person: Person, at = Date.now()): Promise<string> {
  const signIn = { personId: person.id, browser: "Chrome · Linux", replaces: null, now: at };
  const secret = await transact(db, (tx) => openSignIn(tx, signIn));
  return signInCookie(secret).split(";")[0] ?? "";
}

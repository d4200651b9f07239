import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import type { Reader } from "#db/open.ts";
import { events, people, roles } from "#db/schema.server.ts";
import { labelOf } from "./label-of.ts";
import type { Role } from "./roles.ts";

/** Someone who proved an address, or was given a role under it. */
export type Person = typeof people.$inferSelect;

/** A colleague of an event: the person, the role, and since when (ms UTC). */
export type Colleague = {
  personId: string;
  email: string;
  name: string;
  role: Role;
  since: number;
};

/** The person of this normalized address. */
export async function personByEmail(db: Reader, email: string): Promise<Person | null> {
  const [person] = await db.select().from(people).where(eq(people.email, email));
  return person ?? null;
}

/** The person of this id. */
export async function personById(db: Reader, id: string): Promise<Person | null> {
  const [person] = await db.select().from(people).where(eq(people.id, id));
  return person ?? null;
}

/** A person as the one who acts. */
export function actorOf(
  person: Pick<Person, "id" | "name" | "email">,
): Extract<Actor, { kind: "person" }> {
  return { kind: "person", id: person.id, label: labelOf(person) };
}

/** What this person is at this event; null is nobody. */
export async function roleAt(
  db: Reader,
  { personId, eventId }: { personId: string; eventId: string },
): Promise<Role | null> {
  const [row] = await db
    .select({ role: roles.role })
    .from(roles)
    .where(and(eq(roles.personId, personId), eq(roles.eventId, eventId)));
  return row?.role ?? null;
}

/** The events this person has a role at, with that role. */
export function rolesOf(db: Reader, personId: string): Promise<{ eventId: string; role: Role }[]> {
  return db
    .select({ eventId: roles.eventId, role: roles.role })
    .from(roles)
    .innerJoin(events, eq(events.id, roles.eventId))
    .where(eq(roles.personId, personId))
    .orderBy(asc(roles.createdAt));
}

/** Whether someone with these roles may create events here: who owns one already. */
export function mayFoundEvents(held: { role: Role }[]): boolean {
  return held.some(({ role }) => role === "owner");
}

/** Everyone with a role at this event, in the order they joined. */
export function colleaguesOf(db: Reader, eventId: string): Promise<Colleague[]> {
  return db
    .select({
      personId: people.id,
      email: people.email,
      name: people.name,
      role: roles.role,
      since: roles.createdAt,
    })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(eq(roles.eventId, eventId))
    .orderBy(asc(roles.createdAt), asc(people.email));
}

import { and, asc, eq } from "drizzle-orm";
import type { PartyKind } from "#app/organizations/kinds.ts";
import type { Reader } from "#db/open.ts";
import { profileFields } from "#db/schema.server.ts";

/** What organizers want to know of people beyond what every profile has. */
export type ProfileField = typeof profileFields.$inferSelect;

/** Every field of an event, in the organizers' order. */
export function profileFieldsOf(db: Reader, eventId: string): Promise<ProfileField[]> {
  return db
    .select()
    .from(profileFields)
    .where(eq(profileFields.eventId, eventId))
    .orderBy(asc(profileFields.position), asc(profileFields.id));
}

/** One field of this event; another event's is as unknown as none. */
export async function profileFieldOf(
  db: Reader,
  eventId: string,
  id: string,
): Promise<ProfileField | null> {
  const [row] = await db
    .select()
    .from(profileFields)
    .where(and(eq(profileFields.id, id), eq(profileFields.eventId, eventId)));
  return row ?? null;
}

/** The fields that people of this kind are asked. */
export function fieldsAsked(fields: ProfileField[], kind: PartyKind): ProfileField[] {
  return fields.filter(({ active, askedOf }) => active && askedOf.includes(kind));
}

/** The fields of someone of one kind that a reader of another kind may see. */
export function fieldsSeen(
  fields: ProfileField[],
  of: { kind: PartyKind; by: PartyKind },
): ProfileField[] {
  return fieldsAsked(fields, of.kind).filter(({ seenBy }) => seenBy.includes(of.by));
}

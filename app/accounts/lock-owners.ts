import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { roles } from "#db/schema.server.ts";

/**
 * The ids of an event's owners, whose rows nobody else can change until this transaction ends: two
 * owners who leave at the same moment can not both have seen the other. A part of other verbs.
 */
export async function lockOwners(tx: Tx, eventId: string): Promise<string[]> {
  const owners = await tx
    .update(roles)
    .set({ role: "owner" })
    .where(and(eq(roles.eventId, eventId), eq(roles.role, "owner")))
    .returning({ personId: roles.personId });
  return owners.map((owner) => owner.personId);
}

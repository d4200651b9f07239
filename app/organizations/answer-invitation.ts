import { and, eq } from "drizzle-orm";
import { actorOf, type Person } from "#app/accounts/people.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { representatives } from "#db/schema.server.ts";
import { nameByTicket } from "./name-by-ticket.ts";

/** Who was asked to speak for an organization agrees, or says no. Refuses who was not asked. */
export async function answerInvitation(
  db: Db,
  {
    eventId,
    person,
    answer,
    now,
  }: { eventId: string; person: Person; answer: "agree" | "decline"; now: Instant },
): Promise<Result<{ organizationId: string }, "not_invited">> {
  return transact(db, async (tx): Promise<Result<{ organizationId: string }, "not_invited">> => {
    const asked = and(
      eq(representatives.eventId, eventId),
      eq(representatives.personId, person.id),
      eq(representatives.state, "invited"),
    );
    const [row] =
      answer === "agree"
        ? await tx.update(representatives).set({ state: "confirmed" }).where(asked).returning()
        : await tx.delete(representatives).where(asked).returning();
    if (!row) return refused("not_invited");
    if (answer === "agree") await nameByTicket(tx, person, eventId);
    await raiseRevision(tx, eventId);
    await recordActivity(tx, {
      eventId,
      actor: actorOf(person),
      verb: answer === "agree" ? "joined_organization" : "declined_invitation",
      subject: { kind: "organization", id: row.organizationId },
      at: now,
    });
    return ok({ organizationId: row.organizationId });
  });
}

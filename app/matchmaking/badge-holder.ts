import { and, eq } from "drizzle-orm";
import { normalizeTicketSecret } from "#app/lib/codes.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import type { Reader } from "#db/open.ts";
import { orders, people, tickets } from "#db/schema.server.ts";

export type BadgeRefusal = "not_a_badge" | "badge_misread" | "unknown_badge";

/**
 * Whose badge says this code: the person of the address its ticket is for. Refuses what is no
 * ticket's code, one that was misread, and a ticket that is not valid here or whose holder nobody
 * knows; a ticket of another event is unknown like any other.
 */
export async function badgeHolder(
  db: Reader,
  { eventId, code }: { eventId: string; code: string },
): Promise<Result<string, BadgeRefusal>> {
  const read = normalizeTicketSecret(code);
  if (!read.ok) return refused(read.reason === "misread" ? "badge_misread" : "not_a_badge");
  const [holder] = await db
    .select({ personId: people.id })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(people, eq(people.email, tickets.attendeeEmail))
    .where(
      and(
        eq(tickets.secretHash, sha256(read.secret)),
        eq(tickets.eventId, eventId),
        eq(tickets.status, "valid"),
        eq(orders.status, "paid"),
      ),
    );
  return holder ? ok(holder.personId) : refused("unknown_badge");
}

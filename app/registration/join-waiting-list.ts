import { and, eq, gt, or, sql } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import { newSecret, seal, sha256 } from "#app/lib/secrets.server.ts";
import { limitKey } from "#app/lib/text.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { quotas, waitingEntries } from "#db/schema.server.ts";
import { lockWaitingList } from "./lock-waiting-list.ts";
import { placesNeeded } from "./places.ts";
import { releaseRunOut } from "./release-places.ts";
import { tellWaiting } from "./tell-waiting.ts";
import { isVisible, saleWindow, ticketTypeOf } from "./ticket-types.ts";
import { placeInLine, type WaitingEntry } from "./waiting.ts";

export type JoinRefusal =
  | "unknown_ticket_type"
  | "not_on_sale_yet"
  | "sale_ended"
  | "too_many"
  | "not_full"
  | "waits_already";

/** Asked again within this time (ms), no second letter is sent. */
const pause = 10 * minute;

/**
 * Joins the waiting list for tickets of a full type, at the end of the line; from then on the
 * public gets no place of the quotas that have none left. Refuses what is hidden or not on sale,
 * more than an order takes, a type that can be had, and an address that waits for the type already:
 * that one gets its link again.
 * @returns the secret of the page that shows the place.
 */
export async function joinWaitingList(
  db: Db,
  wish: {
    eventId: string;
    ticketTypeId: string;
    quantity: number;
    name: string;
    email: string;
    lang: Lang;
    now: Instant;
  },
): Promise<Result<{ secret: string }, JoinRefusal>> {
  const { eventId, ticketTypeId, quantity, now } = wish;
  const secret = newSecret();
  const joined = await caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<{ secret: string }, JoinRefusal>> => {
      const rank = await lockWaitingList(tx, eventId, 1);
      const type = await ticketTypeOf(tx, eventId, ticketTypeId);
      if (!type || !isVisible(type, "")) throw new Refusal(refused("unknown_ticket_type"));
      const window = saleWindow(type, now);
      if (window !== "on_sale") throw new Refusal(refused(window));
      if (quantity > type.perOrder) throw new Refusal(refused("too_many", { max: type.perOrder }));
      if (type.needsApproval) throw new Refusal(refused("not_full"));
      if (await waitingOf(tx, wish)) throw new Refusal(refused("waits_already"));
      const waitsAt = await waitAtFull(tx, wish);
      if (waitsAt.length === 0) throw new Refusal(refused("not_full"));

      const entry = {
        id: newId(now),
        eventId,
        ticketTypeId,
        quantity,
        name: wish.name,
        email: wish.email,
        emailKey: limitKey(wish.email),
        lang: wish.lang,
        rank,
        state: "waiting" as const,
        waitsAt,
        secretHash: sha256(secret),
        secretSealed: seal("waiting", secret),
        createdAt: now,
      };
      const [row] = await tx.insert(waitingEntries).values(entry).returning();
      if (!row) throw new Error("nobody joined");
      const place = await placeInLine(tx, row);
      await tellWaiting(tx, { entry: row, type, news: "joined", place, now });
      await recordActivity(tx, {
        eventId,
        actor: { kind: "buyer", label: wish.email },
        verb: "joined_waiting_list",
        subject: { kind: "waiting", id: row.id },
        detail: { name: wish.name, count: quantity },
        at: now,
      });
      return ok({ secret });
    }),
  );
  if (!joined.ok && joined.reason === "waits_already") await sendAgain(db, wish);
  return joined;
}

async function waitingOf(
  tx: Tx,
  { eventId, ticketTypeId, email }: { eventId: string; ticketTypeId: string; email: string },
): Promise<WaitingEntry | null> {
  const [entry] = await tx
    .select()
    .from(waitingEntries)
    .where(
      and(
        eq(waitingEntries.eventId, eventId),
        or(eq(waitingEntries.state, "waiting"), eq(waitingEntries.state, "offered")),
        eq(waitingEntries.ticketTypeId, ticketTypeId),
        eq(waitingEntries.emailKey, limitKey(email)),
      ),
    );
  return entry ?? null;
}

/** Counts who joins at each quota of the type that has no place left; which these are. */
async function waitAtFull(
  tx: Tx,
  { ticketTypeId, quantity, now }: { ticketTypeId: string; quantity: number; now: Instant },
): Promise<string[]> {
  const full: string[] = [];
  for (const { quotaId } of await placesNeeded(tx, [{ ticketTypeId, quantity }])) {
    await releaseRunOut(tx, quotaId, now);
    const counted = await tx
      .update(quotas)
      .set({ waiting: sql`${quotas.waiting} + ${quantity}` })
      .where(
        and(
          eq(quotas.id, quotaId),
          or(sql`${quotas.claimed} >= ${quotas.size}`, gt(quotas.waiting, 0)),
        ),
      )
      .returning({ id: quotas.id });
    if (counted.length > 0) full.push(quotaId);
  }
  return full;
}

async function sendAgain(
  db: Db,
  wish: { eventId: string; ticketTypeId: string; email: string; now: Instant },
): Promise<void> {
  await transact(db, async (tx) => {
    const entry = await waitingOf(tx, wish);
    const type = await ticketTypeOf(tx, wish.eventId, wish.ticketTypeId);
    if (!entry || !type) return;
    const now = Math.floor(wish.now / pause) * pause;
    const until = entry.offerEndsAt;
    if (entry.state === "offered" && until !== null) {
      await tellWaiting(tx, { entry, type, news: "offered", until, now });
    } else {
      const place = await placeInLine(tx, entry);
      await tellWaiting(tx, { entry, type, news: "joined", place, now });
    }
  });
}

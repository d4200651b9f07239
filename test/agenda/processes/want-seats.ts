import { eq, sql } from "drizzle-orm";
import { personByEmail } from "#app/accounts/people.ts";
import { bookSeat } from "#app/agenda/book-seat.ts";
import { newId } from "#app/lib/ids.ts";
import { type Db, openDb, transact } from "#db/open.ts";
import { sessions, workshopSeats } from "#db/schema.server.ts";
import { got, ready, withoutGuard } from "#test/support/racer.ts";
import { first } from "../schedules.ts";

// Wants a seat for several people at once, when told to go; says how many it got. With `unguarded` it
// looks whether there is a seat and then takes it: what booking must not be.
const [eventId = "", sessionId = "", from = "0", many = "0", how = "guarded"] =
  process.argv.slice(2);
const db = await openDb(String(process.env.DATABASE_URL));
const now = first - 86_400_000;
const numbers = Array.from({ length: Number(many) }, (_, n) => Number(from) + n);

await ready();
const booked = await (how === "guarded"
  ? Promise.all(numbers.map((n) => book(db, n)))
  : withoutGuard(
      numbers,
      () => seesSeat(db),
      async (n, free) => free && take(db, n),
    ));
got(booked.filter(Boolean).length);

async function book(on: Db, n: number): Promise<boolean> {
  const person = await personOf(on, n);
  const booked = await bookSeat(on, { eventId, sessionId, person, ticketId: `t${n}`, now });
  if (!booked.ok && booked.reason !== "full") throw new Error(booked.reason);
  return booked.ok;
}

async function seesSeat(on: Db): Promise<boolean> {
  const [session] = await on.select().from(sessions).where(eq(sessions.id, sessionId));
  return session !== undefined && session.seatsTaken < (session.seats ?? 0);
}

async function take(on: Db, n: number): Promise<boolean> {
  const { id: personId } = await personOf(on, n);
  await transact(on, async (tx) => {
    await tx.insert(workshopSeats).values({
      id: newId(now),
      eventId,
      sessionId,
      personId,
      ticketId: `t${n}`,
      state: "booked",
      lang: "zh",
      askedAt: now,
      offerUntil: null,
      changedAt: now,
    });
    await tx
      .update(sessions)
      .set({ seatsTaken: sql`${sessions.seatsTaken} + 1` })
      .where(eq(sessions.id, sessionId));
  });
  return true;
}

async function personOf(on: Db, n: number) {
  const person = await personByEmail(on, `p${n}@example.com`);
  if (!person) throw new Error("nobody");
  return person;
}

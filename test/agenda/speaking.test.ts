import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { bookSeat } from "#app/agenda/book-seat.ts";
import { cancelSession } from "#app/agenda/cancel-session.ts";
import { changeSession } from "#app/agenda/change-session.ts";
import { commitSpeakers } from "#app/agenda/commit-speakers.ts";
import { placeSession } from "#app/agenda/place-session.ts";
import { seatingOf, seatOf } from "#app/agenda/seats.ts";
import { commit } from "#app/calendar/commit.ts";
import { commitmentsOf } from "#app/calendar/commitments.ts";
import { open } from "#app/lib/secrets.server.ts";
import { day, hour } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox, speakers } from "#db/schema.server.ts";
import type { LetterProps } from "#emails/letter-kinds.ts";
import { testDb } from "#test/support/databases.ts";
import { aPerson } from "#test/support/people.ts";
import { actor, drafted, released } from "./programs.ts";
import { first } from "./schedules.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const soon = first - 3 * day;

test("a speaker whose address a person has proved is busy while they speak", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const lin = await speakerIs(db, "lin@example.com");
  expect(await commitmentsOf(db, { eventId: shop.event.id, personId: lin.id })).toEqual([]);
  await renamed(db, shop);
  await released(db, shop.event, soon);
  expect(await commitmentsOf(db, { eventId: shop.event.id, personId: lin.id })).toMatchObject([
    { kind: "speaking", subjectId: shop.talkId, startsAt: first + 2 * hour },
  ]);
});

test("speaking wins over a seat, and the one letter says so", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const lin = await aPerson(db, "lin@example.com");
  await bookSeat(db, { ...wish(shop, lin), sessionId: shop.otherId });
  await speakerIs(db, "lin@example.com");
  await renamed(db, shop);
  await released(db, shop.event, soon);

  const who = { eventId: shop.event.id, personId: lin.id };
  expect(await commitmentsOf(db, who)).toMatchObject([{ kind: "speaking" }]);
  expect(await seatOf(db, { ...who, sessionId: shop.otherId })).toMatchObject({
    state: "canceled",
  });
  expect((await seatingOf(db, shop.event.id)).get(shop.otherId)?.taken).toBe(0);
  expect(await changesTold(db, "lin@example.com")).toMatchObject([
    {
      changes: [{ kind: "renamed", as: "speaking" }],
      lost: [{ reason: "speaking", title: { en: "Title 2" } }],
    },
  ]);
});

test("who proves their address after the release is busy while they speak, too", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const lin = await aPerson(db, "lin@example.com");
  await bookSeat(db, { ...wish(shop, lin), sessionId: shop.otherId });
  await speakerIs(db, "lin@example.com");
  await commitSpeakers(db, { now: soon });
  await commitSpeakers(db, { now: soon });

  const who = { eventId: shop.event.id, personId: lin.id };
  expect(await commitmentsOf(db, who)).toMatchObject([{ kind: "speaking" }]);
  expect(await changesTold(db, "lin@example.com")).toMatchObject([
    { changes: [], lost: [{ reason: "speaking" }], sessionIds: [] },
  ]);
});

test("a seat moves with its session; where its holder is busy then, it is lost", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const [wei, mei] = [await aPerson(db, "wei@example.com"), await aPerson(db, "mei@example.com")];
  await bookSeat(db, wish(shop, wei));
  await bookSeat(db, wish(shop, mei));
  const meeting = { kind: "meeting", subjectId: "m", startsAt: first + 5 * hour } as const;
  await transact(db, (tx) =>
    commit(tx, {
      eventId: shop.event.id,
      personId: mei.id,
      ...meeting,
      endsAt: first + 6 * hour,
      now: soon,
    }),
  );
  await movedTo(db, shop, first + 5 * hour);
  await released(db, shop.event, soon);

  const of = (personId: string) => commitmentsOf(db, { eventId: shop.event.id, personId });
  expect(await of(wei.id)).toMatchObject([{ kind: "seat", startsAt: first + 5 * hour }]);
  expect(await of(mei.id)).toMatchObject([{ kind: "meeting" }]);
  expect(await changesTold(db, "wei@example.com")).toMatchObject([
    { changes: [{ kind: "moved", as: "seat" }], lost: [] },
  ]);
  expect(await changesTold(db, "mei@example.com")).toMatchObject([{ lost: [{ reason: "busy" }] }]);
  expect((await seatingOf(db, shop.event.id)).get(shop.id)?.taken).toBe(1);
});

test("who had a seat in a canceled session is told once, and has the time back", async () => {
  const db = await testDb();
  const shop = await openWorkshop(db);
  const wei = await aPerson(db, "wei@example.com");
  await bookSeat(db, wish(shop, wei));
  const { session } = await drafted(db, shop.event);
  await cancelSession(db, {
    eventId: shop.event.id,
    session: { id: session.key, version: session.version },
    to: "canceled",
    actor,
    now: soon,
  });
  await released(db, shop.event, soon);

  expect(await commitmentsOf(db, { eventId: shop.event.id, personId: wei.id })).toEqual([]);
  expect(await changesTold(db, "wei@example.com")).toMatchObject([
    { changes: [], lost: [{ reason: "canceled" }], sessionIds: [shop.id] },
  ]);
});

function wish(shop: Workshop, person: { id: string; lang: "zh" | "en" }) {
  return { eventId: shop.event.id, sessionId: shop.id, person, ticketId: person.id, now: soon };
}

/** Everyone who speaks in the talk has this address, which a person has proved. */
async function speakerIs(db: Db, email: string) {
  const person = await aPerson(db, email);
  await transact(db, async (tx) => {
    const [one] = await tx.select().from(speakers).orderBy(speakers.id);
    await tx
      .update(speakers)
      .set({ email })
      .where(eq(speakers.id, one?.id ?? ""));
  });
  return person;
}

async function renamed(db: Db, shop: Workshop) {
  const { session } = await drafted(db, shop.event, "Title 3");
  const details = { ...session, title: { zh: "新题目", en: "Title 3" } };
  const seen = { id: session.key, version: session.version };
  await changeSession(db, { eventId: shop.event.id, session: seen, details, actor, now: soon });
}

async function movedTo(db: Db, shop: Workshop, start: number) {
  const { session } = await drafted(db, shop.event);
  const slot = { room: session.slot?.room ?? null, start, end: start + hour };
  const seen = { id: session.key, version: session.version };
  await placeSession(db, { event: shop.event, session: seen, slot, actor, now: soon });
}

async function changesTold(db: Db, address: string) {
  const rows = await db.select().from(outbox).where(eq(outbox.toAddress, address));
  return rows
    .filter(({ kind }) => kind === "schedule-changed")
    .map(
      ({ propsSealed }) =>
        JSON.parse(open("letter", propsSealed)) as LetterProps["schedule-changed"],
    );
}

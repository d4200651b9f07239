import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { open } from "#app/lib/secrets.server.ts";
import { changeMeetings } from "#app/matchmaking/change-meetings.ts";
import { lockPlan } from "#app/matchmaking/lock-plan.ts";
import { meetingsConcerning } from "#app/matchmaking/own-meetings.ts";
import { plannedMeetings } from "#app/matchmaking/planned-meetings.ts";
import { tellMeetings } from "#app/matchmaking/tell-meetings.ts";
import { transact } from "#db/open.ts";
import { meetings, outbox } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { aParty } from "./floor.ts";
import { meets, openHall } from "./hall.ts";

test("whoever a colleague sits for is told whom they do not meet, on either side of the table", async () => {
  const db = await testDb();
  const { event, company, tables, slot, now } = await openHall(db);
  const pair = [
    await aParty(db, event, "investor", { people: 2 }),
    await aParty(db, event, "investor", { people: 2 }),
  ] as const;
  for (const [n, party] of pair.entries()) {
    const other = pair[1 - n] ?? company;
    const [first, second] = party.people;
    if (!first || !second) throw new Error("no two people");
    const at = { ...slot(2 + n), tableId: tables[0] };
    await transact(db, async (tx) => {
      await tx.delete(meetings).where(eq(meetings.eventId, event.id));
      await tx.delete(outbox).where(eq(outbox.eventId, event.id));
    });
    const id = await meets(db, event, [party, other], at);
    await transact(db, async (tx) => {
      await lockPlan(tx, event.id);
      const [seated] = await plannedMeetings(tx, event.id, eq(meetings.id, id));
      if (!seated) throw new Error("no meeting");
      const sitters = seated.sitters.map((one) =>
        one.personId === first.id ? { ...one, personId: second.id } : one,
      );
      const { pair, aPartyId, bPartyId, requestId, startsAt, endsAt, tableId } = seated.meeting;
      const to = { pair, aPartyId, bPartyId, requestId, startsAt, endsAt, tableId, sitters };
      const changes = { cancel: [], add: [], move: [{ ...seated, to }] };
      await changeMeetings(tx, { eventId: event.id, changes, now });
    });
    await transact(db, (tx) => tellMeetings(tx, { event, key: `${n}`, now }));
    const [letter] = await db.select().from(outbox).where(eq(outbox.toAddress, first.email));
    const { news } = JSON.parse(open("letter", letter?.propsSealed ?? new Uint8Array()));
    expect(news).toMatchObject([{ id, kind: "canceled" }]);
    const of = { eventId: event.id, personId: first.id, seats: news };
    expect(await meetingsConcerning(db, of)).toMatchObject([
      { isOff: true, with: { partyId: other.id } },
    ]);
  }
});

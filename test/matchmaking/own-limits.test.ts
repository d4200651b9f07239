import { expect, test } from "vitest";
import { changePlanSettings } from "#app/matchmaking/change-plan-settings.ts";
import { usualPlanSettings } from "#app/matchmaking/plan-settings.ts";
import { agreedBeyond, plannedFor } from "#app/matchmaking/planned-for.ts";
import { setAvailability } from "#app/matchmaking/set-availability.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { agreedFloor, published } from "./planned-floor.ts";

test("only who keeps to less than organizers allow is told to raise their limit", async () => {
  const db = await testDb();
  const { event, investor, as } = await agreedFloor(db, { companies: 5 });
  const allow = async (most: number) =>
    must(
      await changePlanSettings(db, {
        eventId: event.id,
        settings: { ...usualPlanSettings, most },
        limits: [],
        actor: staff,
        now,
      }),
    );
  const who = await as(investor.who);
  const told = async () => {
    const { mayRaise } = await plannedFor(db, { eventId: event.id, partyId: investor.id });
    return { mayRaise, beyond: await agreedBeyond(db, who) };
  };
  await allow(2);
  await published(db, event);
  expect(await told()).toEqual({
    mayRaise: false,
    beyond: { agreed: 5, most: 4, mayRaise: false },
  });
  const rules = { part: "all" as const, most: 1, breakAfter: null };
  must(await setAvailability(db, { who, rules, busy: [] }));
  expect(await told()).toEqual({ mayRaise: true, beyond: { agreed: 5, most: 3, mayRaise: true } });
});

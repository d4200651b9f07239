import { expect, test } from "vitest";
import { changePlanSettings } from "#app/matchmaking/change-plan-settings.ts";
import { rulesToCompare } from "#app/matchmaking/plan-rules.ts";
import { usualPlanSettings } from "#app/matchmaking/plan-settings.ts";
import { proposalsOf } from "#app/matchmaking/proposals.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { agreedFloor, aPlan } from "./planned-floor.ts";
import { tablesIn } from "./tables.ts";

test("plans keep the rules they were made by, and show side by side those that differ", async () => {
  const db = await testDb();
  const { event } = await agreedFloor(db);
  const rules = async () =>
    (await proposalsOf(db, event.id)).flatMap(({ summary }) => summary?.rules ?? []);
  await aPlan(db, event);
  await aPlan(db, event);
  expect(rulesToCompare(await rules())).toEqual(["fairness"]);

  const settings = { ...usualPlanSettings, fairness: "none" as const, most: 4 };
  const order = { eventId: event.id, settings, limits: [], actor: staff, now };
  must(await changePlanSettings(db, order));
  await tablesIn(db, event, 2, { building: "B", position: 2 });
  await aPlan(db, event);
  const [latest, before] = await rules();
  expect(before).toMatchObject({ fairness: "lex", most: 12, tables: 3, slotMinutes: 25 });
  expect(latest).toMatchObject({ fairness: "none", most: 4, tables: 5, slotMinutes: 25 });
  expect(rulesToCompare(await rules())).toEqual(["fairness", "most", "tables"]);
});

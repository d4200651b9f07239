import { and, eq, inArray } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, transact } from "#db/open.ts";
import { parties, partyLimits, planSettings } from "#db/schema.server.ts";
import { lockPlan } from "./lock-plan.ts";
import type { PartyLimit, PlanSettings } from "./plan-settings.ts";

export type PlanSettingsRefusal =
  | "least_above_most"
  | "floor_above_most"
  | "party_twice"
  | "unknown_limit_party";

/**
 * Says by which rules an event's meetings are planned, and what single parties were promised or may
 * have at most. Refuses a least above a most, for everyone or for one party; a party that is named
 * twice, and one that is not there. A plan that is being worked out is not changed by it.
 */
export async function changePlanSettings(
  db: Db,
  order: {
    eventId: string;
    settings: PlanSettings;
    limits: (PartyLimit & { partyId: string })[];
    actor: Actor;
    now: Instant;
  },
): Promise<Result<undefined, PlanSettingsRefusal>> {
  const { eventId, settings, limits, actor, now } = order;
  if (settings.least > settings.most) return refused("least_above_most", settingsLimits(settings));
  const wrong = limits.find(({ least, most }) => least !== null && most !== null && least > most);
  if (wrong)
    return refused(
      "floor_above_most",
      settingsLimits({ least: wrong.least ?? 0, most: wrong.most ?? 0 }),
    );
  const ids = limits.map(({ partyId }) => partyId);
  if (new Set(ids).size < ids.length) return refused("party_twice");
  return transact(db, async (tx): Promise<Result<undefined, PlanSettingsRefusal>> => {
    await lockPlan(tx, eventId);
    if (ids.length > 0) {
      const known = and(eq(parties.eventId, eventId), inArray(parties.id, ids));
      if ((await tx.$count(parties, known)) < ids.length) return refused("unknown_limit_party");
    }
    await tx
      .insert(planSettings)
      .values({ eventId, ...settings })
      .onConflictDoUpdate({ target: planSettings.eventId, set: settings });
    await tx.delete(partyLimits).where(eq(partyLimits.eventId, eventId));
    await insertMany(
      tx,
      partyLimits,
      limits.map((limit) => ({ ...limit, eventId })),
    );
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_plan_settings",
      subject: { kind: "meetings", id: eventId },
      at: now,
    });
    return ok();
  });
}

function settingsLimits({ least, most }: { least: number; most: number }) {
  return { least, most };
}

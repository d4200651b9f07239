import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { parties, people, profiles } from "#db/schema.server.ts";
import type { Participant } from "./participants.ts";
import { fieldsAsked, profileFieldsOf } from "./profile-fields.ts";
import type { Profile } from "./profiles.ts";

export type ProfileRefusal = "unknown_choice";

/**
 * Keeps what someone says of themselves at an event. Others find them only where they tick it; who
 * speaks for no organization becomes a party of their own by it. Answers to fields that they are not
 * asked are dropped. Refuses a choice that a field does not have.
 */
export async function saveProfile(
  db: Db,
  {
    who,
    name,
    profile,
    now,
  }: {
    who: Participant;
    name: string;
    profile: Omit<Profile, "eventId" | "personId">;
    now: Instant;
  },
): Promise<Result<undefined, ProfileRefusal>> {
  const { person, event, kind } = who;
  return transact(db, async (tx): Promise<Result<undefined, ProfileRefusal>> => {
    const fields = fieldsAsked(await profileFieldsOf(tx, event.id), kind);
    const answers: Profile["answers"] = {};
    for (const { id, kind: type, choices } of fields) {
      const answer = profile.answers[id];
      if (answer === undefined || answer.length === 0) continue;
      const isChoice = type === "choice" || type === "choices";
      if (isChoice !== Array.isArray(answer)) return refused("unknown_choice");
      if (Array.isArray(answer) && answer.some((at) => choices[at] === undefined)) {
        return refused("unknown_choice");
      }
      answers[id] = type === "choice" && Array.isArray(answer) ? answer.slice(0, 1) : answer;
    }
    const row = { ...profile, answers, changedAt: now };
    await tx
      .insert(profiles)
      .values({ ...row, eventId: event.id, personId: person.id })
      .onConflictDoUpdate({ target: [profiles.eventId, profiles.personId], set: row });
    await tx.update(people).set({ name }).where(eq(people.id, person.id));
    if (who.organization === null && profile.visible) {
      await tx
        .insert(parties)
        .values({ id: newId(now), eventId: event.id, organizationId: null, personId: person.id })
        .onConflictDoNothing({ target: [parties.eventId, parties.personId] });
    }
    return ok();
  });
}

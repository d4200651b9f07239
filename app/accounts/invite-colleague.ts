import { recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { caughtRefusal, ok, Refusal, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { type Db, transact } from "#db/open.ts";
import { grantRole } from "./grant-role.ts";
import { keepPerson } from "./keep-person.ts";
import { labelOf } from "./label-of.ts";
import { makeSignInLink } from "./make-sign-in-link.ts";
import { actorOf, type Person } from "./people.ts";
import type { Role } from "./roles.ts";
import { invitationTime } from "./sign-in-links.ts";

/**
 * Gives someone a role at an event and tells them by letter, with a link that signs them in once.
 * Refuses who is a colleague already. `email` is normalized.
 */
export async function inviteColleague(
  db: Db,
  invitation: {
    event: Pick<Event, "id" | "slug" | "name">;
    email: string;
    name: string;
    role: Role;
    lang: Lang;
    by: Person;
    now: Instant;
  },
): Promise<Result<Person, "already_colleague">> {
  const { event, email, role, by, now } = invitation;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<Person, "already_colleague">> => {
      const person = await keepPerson(tx, { ...invitation, email });
      const actor = actorOf(by);
      const granted = await grantRole(tx, { eventId: event.id, person, role, actor, now });
      if (!granted.ok) throw new Refusal(granted);

      const secret = await makeSignInLink(tx, {
        email: person.email,
        expiresAt: now + invitationTime,
      });
      await queueLetter(tx, {
        key: `invitation:${granted.value.roleId}`,
        eventId: event.id,
        kind: "invitation",
        to: { name: person.name, address: person.email },
        lang: person.lang,
        props: { event: event.name, role, by: labelOf(by), secret },
        now,
      });
      await recordActivity(tx, {
        eventId: event.id,
        actor,
        verb: "invited_colleague",
        subject: { kind: "person", id: person.id },
        detail: { name: labelOf(person), role },
        at: now,
      });
      return ok(person);
    }),
  );
}

import { and, eq, like } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { newId } from "#app/lib/ids.ts";
import { daysBetween } from "#app/lib/time.ts";
import { meetingSettingsOf } from "#app/matchmaking/meeting-settings.ts";
import { partyOf } from "#app/organizations/create-organization.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, type Reader, transact } from "#db/open.ts";
import { meetingSettings, organizations, parties, profileFields } from "#db/schema.server.ts";
import { organizationRows } from "./organization-rows.ts";

/**
 * The demo's investors, companies and communities are there, and its meetings open. Once only: what
 * organizers have changed or put away since stays as they left it.
 */
export async function openOrganizations(db: Db, event: Event): Promise<void> {
  if (await hasDemoOrganizations(db, event.id)) return moveMeetings(db, event);
  const rows = organizationRows(event);
  await transact(db, async (tx) => {
    await raiseRevision(tx, event.id);
    if (await hasDemoOrganizations(tx, event.id)) return;
    await insertMany(tx, organizations, rows);
    await insertMany(tx, parties, rows.map(partyOf));
    await tx
      .insert(meetingSettings)
      .values({
        eventId: event.id,
        isOpen: true,
        consent: "request",
        days: daysBetween(event.firstDay, event.lastDay).map((day) => ({
          day,
          from: "10:00",
          until: "17:00",
        })),
        slotMinutes: 25,
        gapMinutes: 5,
        answerHours: 24,
        closesAt: null,
        weights: {},
      })
      .onConflictDoNothing();
    await tx.insert(profileFields).values({
      id: newId(event.createdAt),
      eventId: event.id,
      label: { zh: "希望怎样合作？", en: "How would you like to work together?" },
      hint: { zh: "可以多选。", en: "Choose as many as you like." },
      kind: "choices",
      choices: [
        { zh: "投资", en: "Investment" },
        { zh: "试点", en: "A pilot" },
        { zh: "招聘", en: "Hiring" },
        { zh: "一起开源", en: "Open source together" },
      ],
      required: false,
      askedOf: ["investor", "company", "community", "person"],
      seenBy: ["investor", "company", "community", "person"],
      position: 1,
      active: true,
    });
  });
}

/** Meetings move along with the demo's days, where none of theirs is one of these any more. */
async function moveMeetings(db: Db, event: Event): Promise<void> {
  const settings = await meetingSettingsOf(db, event);
  const days = daysBetween(event.firstDay, event.lastDay);
  if (settings.days.some(({ day }) => days.includes(day))) return;
  const hours = { from: "10:00", until: "17:00" };
  await transact(db, (tx) =>
    tx
      .update(meetingSettings)
      .set({ days: days.map((day) => ({ day, ...hours })) })
      .where(eq(meetingSettings.eventId, event.id)),
  );
}

async function hasDemoOrganizations(db: Reader, eventId: string): Promise<boolean> {
  const [one] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.eventId, eventId), like(organizations.importKey, "demo-%")))
    .limit(1);
  return one !== undefined;
}

import { draftOf } from "#app/agenda/draft.ts";
import { frozenProgram } from "#app/agenda/freeze.ts";
import { insertRelease } from "#app/agenda/insert-release.ts";
import { lockAgenda } from "#app/agenda/lock-agenda.ts";
import { uuidOf } from "#app/agenda/schedule-ids.ts";
import type { SessionKind } from "#app/agenda/session-kinds.ts";
import { slugFor } from "#app/agenda/slugs.ts";
import { type Event, opensAt } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import type { Localized } from "#app/lib/lang.ts";
import { addDays, day, instantOf, minute } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import {
  rooms,
  scheduleDays,
  sessionSpeakers,
  sessions,
  speakers,
  tracks,
} from "#db/schema.server.ts";
import {
  breakSlots,
  ceremonySlots,
  endsAt,
  keynoteSlots,
  lightningSlots,
  meetupSlots,
  type PlannedAt,
  panelSlots,
  talkSlots,
  workshopSlots,
} from "./agenda-plan.ts";
import {
  breaks,
  ceremonies,
  keynotes,
  lightnings,
  meetups,
  panels,
  type Said,
  talks,
  trackTexts,
  workshops,
} from "./agenda-texts.ts";
import { type Dice, diceOf } from "./dice.ts";
import { chineseGiven, chineseSurnames, western } from "./name-parts.ts";
import { communities, companies } from "./organizations.ts";
import { roomTexts, speakerTexts } from "./place-texts.ts";

/** How long before its first day the demo's schedule was released, in ms. */
const releasedBefore = 14 * day;

const nothing: Localized = { zh: "", en: "" };

/**
 * Gives a new demo its program, released once: two days, eight rooms, sessions of every kind, some
 * with their texts in one language only, and two talks that wait for a slot. A part of founding it.
 */
export async function openAgenda(tx: Tx, event: Event): Promise<void> {
  const { createdAt } = event;
  await lockAgenda(tx, event.id);
  const roomIds = await insertRooms(tx, event);
  const trackIds = await insertTracks(tx, event);
  await insertMany(
    tx,
    scheduleDays,
    [0, 1].map((n) => {
      const date = addDays(event.firstDay, n);
      return {
        eventId: event.id,
        date,
        startsAt: wall(event, n, "09:00"),
        endsAt: wall(event, n, endsAt),
      };
    }),
  );
  const speakerIds = await insertSpeakers(tx, event);
  const planned = plannedSessions();
  const slugs = new Set<string>();
  const rows = planned.map(({ kind, said, at, seats }, n) => {
    const id = newId(createdAt + n);
    const starts = at && wall(event, at.day, at.from);
    return {
      id,
      eventId: event.id,
      guid: "",
      uuid: uuidOf(`session:${id}`),
      code: `WB${String(1000 + n)}`,
      number: n + 1,
      slug: slugFor([said.title.en, said.title.zh], slugs),
      kind,
      type: "",
      title: said.title,
      subtitle: nothing,
      abstract: said.abstract,
      description: nothing,
      languages: said.spoken,
      trackId: said.track && (trackIds.get(said.track) ?? null),
      level: said.level,
      links: [],
      attachments: [],
      recording: { license: "", optOut: null, url: "" },
      logo: "",
      url: "",
      feedbackUrl: "",
      originUrl: "",
      state: "confirmed" as const,
      seats,
      seatsTaken: 0,
      roomId: at?.room ? (roomIds.get(at.room) ?? null) : null,
      startsAt: starts,
      endsAt: starts === null || !at ? null : starts + at.minutes * minute,
      day: at && addDays(event.firstDay, at.day),
      version: 1,
      createdAt,
      changedAt: createdAt,
      changedBy: "demo",
      changeId: null,
    };
  });
  await insertMany(tx, sessions, rows);
  await insertMany(tx, sessionSpeakers, speaking(event, planned, rows, speakerIds));

  const program = frozenProgram(await draftOf(tx, event), null, "1");
  await insertRelease(tx, {
    eventId: event.id,
    number: 1,
    name: "",
    note: nothing,
    before: null,
    program,
    restores: null,
    actorLabel: "demo",
    now: opensAt(event) - releasedBefore,
  });
}

type PlannedSession = {
  kind: SessionKind;
  said: Said;
  at: PlannedAt | null;
  seats: number | null;
  speakers: number;
};

function plannedSessions(): PlannedSession[] {
  const all = (
    kind: SessionKind,
    texts: Said[],
    slots: PlannedAt[],
    speakersOf: (n: number) => number,
  ) =>
    texts.map((said, n) => ({
      kind,
      said,
      at: slots[n] ?? null,
      seats: null,
      speakers: speakersOf(n),
    }));
  const held = (kind: SessionKind, said: Said, slots: PlannedAt[]) =>
    slots.map((at) => ({ kind, said, at, seats: null, speakers: 0 }));
  return [
    ...held("break", breaks.registration, breakSlots.registration),
    ...held("ceremony", ceremonies.opening, [ceremonySlots.opening]),
    ...all("keynote", keynotes, keynoteSlots, () => 1),
    ...all("talk", talks, talkSlots, (n) => (n % 4 === 3 ? 2 : 1)),
    ...all("workshop", workshops, workshopSlots, (n) => (n % 2 ? 1 : 2)).map((session) => ({
      ...session,
      seats: session.at?.room === "benchA" ? 30 : 24,
    })),
    ...all("panel", panels, panelSlots, () => 4),
    ...all("lightning_talk", lightnings, lightningSlots, () => 1),
    ...all("meetup", meetups, meetupSlots, (n) => (n < 4 ? 1 : 0)),
    ...held("break", breaks.tea, breakSlots.tea),
    ...held("break", breaks.lunch, breakSlots.lunch),
    ...held("ceremony", ceremonies.closing, [ceremonySlots.closing]),
  ];
}

/** One after another, so that nobody speaks in two places. */
function speaking(
  event: Event,
  planned: PlannedSession[],
  rows: { id: string }[],
  speakerIds: string[],
): (typeof sessionSpeakers.$inferInsert)[] {
  let next = 0;
  return planned.flatMap(({ kind, speakers: many }, n) =>
    Array.from({ length: many }, (_, position) => ({
      eventId: event.id,
      sessionId: rows[n]?.id ?? "",
      position,
      speakerId: speakerIds[next++ % speakerIds.length] ?? "",
      role: kind === "panel" && position === 0 ? "moderator" : "",
    })),
  );
}

async function insertRooms(tx: Tx, event: Event): Promise<Map<string, string>> {
  const rows = roomTexts.map((text, position) => {
    const id = newId(event.createdAt + position);
    return {
      id,
      eventId: event.id,
      guid: "",
      uuid: uuidOf(`room:${id}`),
      name: { zh: text.zh, en: text.en },
      slug: text.slug,
      description: nothing,
      capacity: text.capacity,
      floor: inBoth(text.floor),
      building: text.building,
      equipment: inBoth(text.equipment),
      directions: inBoth(text.directions),
      closed: [],
      position,
      version: 1,
      createdAt: event.createdAt,
    };
  });
  await insertMany(tx, rooms, rows);
  return new Map(roomTexts.map(({ key }, n) => [key, rows[n]?.id ?? ""]));
}

async function insertTracks(tx: Tx, event: Event): Promise<Map<string, string>> {
  const slugs = new Set<string>();
  const rows = Object.entries(trackTexts).map(([key, { zh, en, color }], position) => ({
    key,
    id: newId(event.createdAt + position),
    eventId: event.id,
    name: { zh, en },
    slug: slugFor([key], slugs),
    color,
    position,
    version: 1,
    createdAt: event.createdAt,
  }));
  await insertMany(tx, tracks, rows);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

async function insertSpeakers(tx: Tx, event: Event): Promise<string[]> {
  const slugs = new Set<string>();
  const rows = Array.from({ length: 82 }, (_, n) => {
    const dice = diceOf(9000 + n);
    const id = newId(event.createdAt + n);
    const name = nameOf(n, dice);
    const slug = slugFor([name.en, name.zh], slugs);
    return {
      id,
      eventId: event.id,
      guid: "",
      uuid: uuidOf(`speaker:${id}`),
      code: "",
      number: n + 1,
      slug,
      name,
      biography: speakerTexts[n % speakerTexts.length] ?? nothing,
      organization: n % 3 === 0 ? dice.of(communities) : dice.of(companies),
      avatar: "",
      url: "",
      links: [],
      email: `${slug}@example.com`,
      personId: null,
      away: [],
      editHash: null,
      editSealed: null,
      version: 1,
      createdAt: event.createdAt,
    };
  });
  await insertMany(tx, speakers, rows);
  return rows.map(({ id }) => id);
}

/** Every sixth comes from elsewhere and has no Chinese name. */
function nameOf(n: number, dice: Dice): Localized {
  if (n % 6 === 5) return { zh: "", en: `${dice.of(western.given)} ${dice.of(western.surnames)}` };
  const [surname, sound] = dice.of(chineseSurnames);
  const [given, givenSound] = dice.of(chineseGiven);
  return { zh: `${surname}${given}`, en: `${givenSound} ${sound}` };
}

function inBoth([zh = "", en = ""]: readonly string[]): Localized {
  return { zh, en };
}

function wall(event: Event, n: number, clock: string): number {
  const at = instantOf(`${addDays(event.firstDay, n)}T${clock}`, event.zone);
  if (at === null) throw new Error(`no ${clock} on that day`);
  return at;
}

import type { Localized } from "#app/lib/lang.ts";
import { folded } from "#app/lib/text.ts";
import type { Draft, DraftSession, DraftSpeaker } from "./draft.ts";
import { planOf } from "./plan-of.ts";

/** What of the sessions is looked for: everything, or what still lacks something. */
export const sessionViews = [
  "all",
  "unscheduled",
  "untranslated",
  "trackless",
  "roomless",
  "seats",
  "canceled",
] as const;
export type SessionView = (typeof sessionViews)[number];

/** What of the speakers is looked for. */
export const speakerViews = ["all", "untranslated", "no_biography", "no_email", "silent"] as const;
export type SpeakerView = (typeof speakerViews)[number];

type Looked<View> = { search: string; view: View; track: string };

/** The sessions that are looked for, in the order of time; what has none at the end, by title. */
export function sessionsLike(
  draft: Draft,
  { search, view, track }: Looked<SessionView>,
): DraftSession[] {
  const fits = sessionTest(draft);
  const words = wordsOf(search);
  const names = new Map(draft.speakers.map(({ key, name }) => [key, name]));
  return draft.sessions
    .filter((session) => fits[view](session) && (track === "" || session.track === track))
    .filter(({ title, ids, speakers }) =>
      hasAll(words, [
        ...texts(title),
        ids.code,
        ...speakers.flatMap(({ speaker }) => texts(names.get(speaker))),
      ]),
    )
    .sort(inTime);
}

/** How many sessions each view holds. */
export function countSessions(draft: Draft): Record<SessionView, number> {
  const fits = sessionTest(draft);
  const count = (view: SessionView) => [view, draft.sessions.filter(fits[view]).length] as const;
  return Object.fromEntries(sessionViews.map(count)) as Record<SessionView, number>;
}

/** The speakers that are looked for, by name, each with how many sessions they speak in. */
export function speakersLike(
  draft: Draft,
  { search, view }: Omit<Looked<SpeakerView>, "track">,
): (DraftSpeaker & { sessions: number })[] {
  const words = wordsOf(search);
  const counts = sessionsBySpeaker(draft);
  return draft.speakers
    .map((speaker) => ({ ...speaker, sessions: counts.get(speaker.key) ?? 0 }))
    .filter(speakerTest(draft)[view])
    .filter(({ name, organization, email, ids }) =>
      hasAll(words, [...texts(name), ...texts(organization), email, ids.code]),
    )
    .sort((a, b) => any(a.name).localeCompare(any(b.name), "zh-CN"));
}

function sessionsBySpeaker(draft: Draft): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker } of draft.sessions.flatMap(({ speakers }) => speakers)) {
    counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return counts;
}

type SessionTests = Record<SessionView, (session: DraftSession) => boolean>;

function sessionTest(draft: Draft): SessionTests {
  const planned = new Map(planOf(draft).sessions.map((session) => [session.id, session]));
  const live = (test: (session: DraftSession) => boolean) => (session: DraftSession) =>
    session.state === "confirmed" && test(session);
  return {
    all: () => true,
    unscheduled: live(({ slot }) => slot === null),
    untranslated: live(({ key }) => (planned.get(key)?.untranslated.length ?? 0) > 0),
    trackless: live(({ key, track }) => !!planned.get(key)?.needsTrack && track === null),
    roomless: live(({ slot }) => slot !== null && slot.room === null),
    seats: live(({ seats }) => seats !== null),
    canceled: ({ state }) => state === "canceled",
  };
}

type SpeakerTests = Record<SpeakerView, (speaker: DraftSpeaker & { sessions: number }) => boolean>;

function speakerTest({ langs }: Draft): SpeakerTests {
  return {
    all: () => true,
    untranslated: ({ name }) => langs.some((lang) => name[lang] === ""),
    no_biography: ({ biography }) => any(biography) === "",
    no_email: ({ email }) => email === "",
    silent: ({ sessions }) => sessions === 0,
  };
}

function inTime(a: DraftSession, b: DraftSession): number {
  const [first, second] = [a, b].map(({ slot }) => slot?.start ?? Number.MAX_SAFE_INTEGER);
  return (first ?? 0) - (second ?? 0) || any(a.title).localeCompare(any(b.title), "zh-CN");
}

function wordsOf(search: string): string[] {
  return folded(search).split(" ").filter(Boolean);
}

/** Whether every word is in one of the texts: two Chinese characters are enough. */
function hasAll(words: string[], where: string[]): boolean {
  if (words.length === 0) return true;
  const all = where.map(folded).join("\n");
  return words.every((word) => all.includes(word));
}

function texts(value: Localized | undefined): string[] {
  return value ? [value.zh, value.en] : [];
}

function any({ zh, en }: Localized): string {
  return zh || en;
}

import type { Person } from "#app/accounts/people.ts";
import { type Event, eventById, eventBySlug } from "#app/event/events.ts";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import type { Lang } from "#app/lib/lang.ts";
import { minute } from "#app/lib/time.ts";
import { eventUrl } from "#app/urls.ts";
import { notFound, notYet } from "#app/web/answers.ts";
import { readCookie, removedCookie, writtenCookie } from "#app/web/cookies.server.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { signedIn } from "#app/web/sign-in.server.ts";
import type { Db, Reader } from "#db/open.ts";
import { words } from "./agenda-wording.ts";
import { emptyProgram, type Program } from "./program.ts";
import { type Release, releasedProgram } from "./releases.ts";
import { readMarks } from "./session-marks.ts";
import { type OwnPage, speakerBySecret } from "./speaker-links.ts";

type Params = { lang?: string | undefined; event?: string | undefined };

/**
 * The published event of a public address with its released program. Before the first release it is
 * a 404 that says so.
 */
export async function requireProgram(
  db: Reader,
  params: Params,
): Promise<{ event: Event; lang: Lang; release: Release; program: Program }> {
  const { event, lang } = await requireEvent(db, params);
  const released = await releasedProgram(db, event.id);
  if (!released) {
    const { none, comeBack, toEvent } = words[lang];
    const onward = { href: eventUrl(lang, event.slug), label: toEvent };
    throw notYet({ event: pageEvent(event), title: none, lead: comeBack, onward });
  }
  return { event, lang, ...released };
}

/** Who looks at what is their own of an agenda: someone signed in, or a browser with its cookie. */
export type Visitor = {
  event: Event;
  /** Empty before the first release. */
  program: Program;
  isOut: boolean;
  person: Person | null;
  /** The marks of what this browser starred while nobody was signed in. */
  kept: string[];
};

/**
 * Whoever this browser belongs to, at a published event; anything else is a 404. An agenda of one's own needs no account: a visitor sees what their own cookie holds.
 */
export async function requireVisitor(
  db: Db,
  request: Request,
  slug: string | undefined,
): Promise<Visitor> {
  const event = slug ? await eventBySlug(db, slug) : null;
  if (event?.state !== "published") throw notFound();
  const released = await releasedProgram(db, event.id);
  const found = await signedIn(db, request);
  const kept = readMarks(readCookie(request, cookieFor(event)) ?? "");
  const program = released?.program ?? emptyProgram(event.zone);
  return { event, program, isOut: released !== null, person: found?.person ?? null, kept };
}

const mostKept = 300;
const year = 365 * 24 * 60 * 60;

/** The `Set-Cookie` with which a browser keeps these marks for a year; 300 at most, the newest. */
export function marksCookie(event: Event, marks: readonly string[]): string {
  if (marks.length === 0) return removedCookie(cookieFor(event));
  return writtenCookie(cookieFor(event), marks.slice(-mostKept).join("."), year);
}

function cookieFor({ slug }: Event): string {
  return `stars-${slug}`;
}

const wrongLinks = rateLimit({ name: "wrong-speaker-link", times: 10, per: minute });

/**
 * The speaker whose own link this is, and their event. An unknown secret is a 404, and the eleventh
 * wrong one a minute from one address a 429.
 */
export async function requireSpeaker(
  db: Db,
  request: Request,
  secret: string | undefined,
): Promise<{ speaker: OwnPage; event: Event }> {
  const speaker = secret ? await speakerBySecret(db, secret) : null;
  const event = speaker && (await eventById(db, speaker.eventId));
  if (speaker && event) return { speaker, event };
  await requireWithin(wrongLinks, clientAddress(request), request);
  throw notFound();
}

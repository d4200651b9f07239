import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { formatDay, minute } from "#app/lib/time.ts";
import { languageName, roleName, words } from "./agenda-wording.ts";
import { type Program, type ProgramSession, takesPlace } from "./program.ts";
import { noteOf } from "./session-line.ts";
import { markOf } from "./session-marks.ts";

/** Everything a session's own page shows of it in one language. */
export type SessionPage = ReturnType<typeof sessionPage>;

/** A session with its speakers, room and track, as its own page shows it. */
export function sessionPage(session: ProgramSession, program: Program, lang: Lang) {
  const t = words[lang];
  const { slot, recording } = session;
  const room = program.rooms.find(({ key }) => key === slot?.room);
  const track = program.tracks.find(({ key }) => key === session.track);
  const facts = [
    t.kinds[session.kind],
    ...(session.level === "any" ? [] : [t.levels[session.level]]),
    session.languages.map((tag) => languageName(tag, lang)).join(lang === "zh" ? "、" : ", "),
    slot ? t.minutes(Math.round((slot.end - slot.start) / minute)) : "",
  ];
  return {
    mark: markOf(session.key),
    slug: session.slug,
    uuid: session.ids.uuid,
    title: session.title,
    subtitle: session.subtitle,
    texts: [session.abstract, session.description].filter(hasText),
    slot,
    day: slot && formatDay(slot.day, lang),
    room: room ? { slug: room.slug, name: localized(room.name, lang) } : null,
    track: track
      ? { slug: track.slug, name: localized(track.name, lang), color: track.color }
      : null,
    facts: facts.filter(Boolean),
    note: noteOf(session, program, lang),
    hasSeats: takesPlace(session) && session.seats !== null,
    isCanceled: session.state === "canceled",
    speakers: session.speakers.flatMap(({ speaker, role }) => {
      const person = program.speakers.find(({ key }) => key === speaker);
      if (!person) return [];
      const { slug, name, organization } = person;
      return [{ slug, name, organization, role: roleName(role, lang) }];
    }),
    links: [...session.links, ...session.attachments].filter(({ url }) => isAddress(url)),
    recording: isAddress(recording.url) ? recording.url : "",
    isUnrecorded: recording.optOut === true,
    feedbackUrl: isAddress(session.feedbackUrl) ? session.feedbackUrl : "",
  };
}

function hasText(text: Localized): boolean {
  return text.zh !== "" || text.en !== "";
}

/** Whatever a file of another system said: only what a browser opens as a page. */
function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

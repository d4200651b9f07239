import { type Lang, type Localized, langs, otherLang } from "#app/lib/lang.ts";

/** What a file says in one language, or in several by their tags. */
export type Said = string | Partial<Localized>;

/**
 * What all formats have in common, still as their files say it: texts, times and addresses are
 * unread. Every reader fills one of these, and `assemble` makes a schedule of it.
 */
export type RawSchedule = {
  version: string;
  url: string;
  /** Where the file tells which language its texts are in. */
  lang: Lang | null;
  conference: {
    title: Said;
    acronym: string;
    description: Said;
    url: string;
    baseUrl: string;
    logo: string;
    color: string;
    zone: string;
    slotDuration: string;
    /** `HH:MM` at which the program goes over to the next day, or "". */
    dayChange: string;
  };
  days: RawDay[];
  rooms: RawRoom[];
  tracks: RawTrack[];
  people: RawPerson[];
  sessions: RawSession[];
};

export type RawDay = { date: string; start: string; end: string };
export type RawTrack = { name: Said; slug: string; color: string };
export type RawRoom = {
  name: Said;
  guid: string;
  slug: string;
  description: Said;
  capacity: number | null;
};
export type RawPerson = {
  guid: string;
  code: string;
  number: string;
  name: Said;
  biography: Said;
  avatar: string;
  url: string;
  role: string;
};
export type RawReference = { url: string; title: string; type: string };

export type RawSession = {
  guid: string;
  code: string;
  number: string;
  slug: string;
  title: Said;
  subtitle: Said;
  abstract: Said;
  description: Said;
  type: string;
  language: string;
  track: RawTrack | null;
  people: RawPerson[];
  /** The room it names itself, and the one whose list it stands in. */
  room: Said;
  listedRoom: string;
  /** The day, by its place in `days`, whose list it stands in. */
  listedDay: number | null;
  /** An ISO date, or date and time, with an offset or without. */
  date: string;
  /** `HH:MM`. */
  start: string;
  end: string;
  duration: string;
  /** The zone of its own times, where they have one. */
  zone: string;
  links: RawReference[];
  attachments: RawReference[];
  recording: { license: string; optOut: string; url: string };
  logo: string;
  url: string;
  feedbackUrl: string;
  originUrl: string;
  canceled: boolean;
};

/** A schedule that says nothing yet. */
export function emptyRaw(): RawSchedule {
  return {
    version: "",
    url: "",
    lang: null,
    conference: {
      title: "",
      acronym: "",
      description: "",
      url: "",
      baseUrl: "",
      logo: "",
      color: "",
      zone: "",
      slotDuration: "",
      dayChange: "",
    },
    days: [],
    rooms: [],
    tracks: [],
    people: [],
    sessions: [],
  };
}

/** A session of which only this is said. */
export function rawSession(said: Partial<RawSession>): RawSession {
  return {
    guid: "",
    code: "",
    number: "",
    slug: "",
    title: "",
    subtitle: "",
    abstract: "",
    description: "",
    type: "",
    language: "",
    track: null,
    people: [],
    room: "",
    listedRoom: "",
    listedDay: null,
    date: "",
    start: "",
    end: "",
    duration: "",
    zone: "",
    links: [],
    attachments: [],
    recording: { license: "", optOut: "", url: "" },
    logo: "",
    url: "",
    feedbackUrl: "",
    originUrl: "",
    canceled: false,
    ...said,
  };
}

/** A person of whom only this is said. */
export function rawPerson(said: Partial<RawPerson>): RawPerson {
  return {
    guid: "",
    code: "",
    number: "",
    name: "",
    biography: "",
    avatar: "",
    url: "",
    role: "",
    ...said,
  };
}

/** A value per language; what was said without naming a language is in the file's. */
export function inLanguages(said: Said, lang: Lang, read: (text: string) => string): Localized {
  const own = typeof said === "string" ? { [lang]: said } : said;
  const [zh = "", en = ""] = langs.map((each) => read(own[each] ?? ""));
  return { zh, en };
}

/** Any wording of it, the file's own language first. */
export function anyOf(said: Said, lang: Lang): string {
  return typeof said === "string" ? said : said[lang] || said[otherLang(lang)] || "";
}

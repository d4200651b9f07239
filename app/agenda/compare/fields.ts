import { type Localized, langs, localized } from "#app/lib/lang.ts";
import { cleanLine } from "#app/lib/text.ts";
import { cleanText } from "../import/clean-text.ts";
import type {
  Reference,
  ScheduleRoom,
  ScheduleSession,
  ScheduleSpeaker,
  ScheduleTrack,
} from "../schedule.ts";
import { typeOf } from "../session-kinds.ts";
import type { Fields } from "./three-way.ts";

/** How one field of a thing is compared, and how it is taken over from another. */
export type Field<T> = {
  name: string;
  read(one: T): string;
  shown?(one: T): string;
  /** As it would come back from a file, where that is not how it may stand here. */
  clean?(value: string): string;
  take(into: T, from: T): T;
};

/** What of a session is compared; not where its page is, nor its numbers: each system has its own. */
export const sessionFields: Field<ScheduleSession>[] = [
  ...line<ScheduleSession, "title">("title"),
  ...line<ScheduleSession, "subtitle">("subtitle"),
  ...text<ScheduleSession, "abstract">("abstract"),
  ...text<ScheduleSession, "description">("description"),
  {
    name: "type",
    read: (one) => (one.type === "" && one.kind === "talk" ? "" : typeOf(one)),
    shown: typeOf,
    take: (into, { kind, type }) => ({ ...into, kind, type }),
  },
  {
    name: "languages",
    read: ({ languages }) => [...languages].sort().join(", "),
    take: (into, { languages }) => ({ ...into, languages }),
  },
  plain("track"),
  {
    name: "speakers",
    read: ({ speakers }) =>
      speakers
        .map(({ speaker }) => speaker)
        .sort()
        .join("\n"),
    take: (into, { speakers }) => {
      const roles = new Map(into.speakers.map(({ speaker, role }) => [speaker, role]));
      const kept = (speaker: string, role: string) => role || (roles.get(speaker) ?? "");
      return {
        ...into,
        speakers: speakers.map(({ speaker, role }) => ({ speaker, role: kept(speaker, role) })),
      };
    },
  },
  {
    name: "time",
    read: ({ slot }) => (slot ? `${slot.start}/${slot.end}` : ""),
    take: (into, { slot }) => ({
      ...into,
      slot: slot && { ...slot, room: into.slot?.room ?? slot.room },
    }),
  },
  {
    name: "room",
    read: ({ slot }) => slot?.room ?? "",
    take: (into, { slot }) => ({
      ...into,
      slot: into.slot && { ...into.slot, room: slot?.room ?? null },
    }),
  },
  references("links"),
  references("attachments"),
  plain("logo"),
  plain("feedbackUrl"),
  plain("originUrl"),
  {
    name: "license",
    read: ({ recording }) => recording.license,
    take: (into, from) => ({
      ...into,
      recording: { ...into.recording, license: from.recording.license },
    }),
  },
  {
    name: "optOut",
    // Formats cannot leave it out, so "no" says no more than nothing.
    read: ({ recording }) => (recording.optOut === null ? "" : String(recording.optOut)),
    shown: ({ recording }) => String(recording.optOut ?? false),
    take: (into, from) => ({
      ...into,
      recording: { ...into.recording, optOut: from.recording.optOut },
    }),
  },
  {
    name: "recordingUrl",
    read: ({ recording }) => recording.url,
    take: (into, from) => ({ ...into, recording: { ...into.recording, url: from.recording.url } }),
  },
  plain("state"),
];

export const roomFields: Field<ScheduleRoom>[] = [
  ...line<ScheduleRoom, "name">("name"),
  ...text<ScheduleRoom, "description">("description"),
  {
    name: "capacity",
    read: ({ capacity }) => (capacity === null ? "" : String(capacity)),
    take: (into, { capacity }) => ({ ...into, capacity }),
  },
];

export const trackFields: Field<ScheduleTrack>[] = [
  ...line<ScheduleTrack, "name">("name"),
  plain("color"),
];

export const speakerFields: Field<ScheduleSpeaker>[] = [
  ...line<ScheduleSpeaker, "name">("name"),
  ...text<ScheduleSpeaker, "biography">("biography"),
  plain("avatar"),
  plain("url"),
];

/** The values of all fields as they are compared. */
export function valuesOf<T>(one: T, fields: Field<T>[]): Fields {
  return Object.fromEntries(fields.map(({ name, read }) => [name, read(one)]));
}

/** The values as the public reads them: in the other language, or as usual, where one is missing. */
export function shownOf<T>(one: T, fields: Field<T>[]): Fields {
  return Object.fromEntries(fields.map(({ name, read, shown = read }) => [name, shown(one)]));
}

/** A value of a field as it would come back from a file. */
export function cleaned<T>(fields: Field<T>[]): (field: string, value: string) => string {
  const known = new Map(fields.map(({ name, clean }) => [name, clean]));
  return (field, value) => known.get(field)?.(value) ?? value;
}

type Having<K extends string, V> = { [key in K]: V };

function plain<K extends string, T extends Having<K, string | null>>(name: K): Field<T> {
  return {
    name,
    read: (one) => one[name] ?? "",
    take: (into, from) => ({ ...into, [name]: from[name] }),
  };
}

function line<T extends Having<K, Localized>, K extends string>(name: K): Field<T>[] {
  return inLanguages<T, K>(name, cleanLine);
}

function text<T extends Having<K, Localized>, K extends string>(name: K): Field<T>[] {
  return inLanguages<T, K>(name, (said) => cleanText(said).text);
}

// Here may stand what was typed by hand; it is compared as it would come back from a file.
function inLanguages<T extends Having<K, Localized>, K extends string>(
  name: K,
  clean: (said: string) => string,
): Field<T>[] {
  return langs.map((lang) => ({
    name: `${name}.${lang}`,
    read: (one) => one[name][lang],
    shown: (one) => localized(one[name], lang),
    clean,
    take: (into, from) => ({ ...into, [name]: { ...into[name], [lang]: from[name][lang] } }),
  }));
}

function references(name: "links" | "attachments"): Field<ScheduleSession> {
  const said = ({ url, title }: Reference) => `${url} ${title}`;
  return {
    name,
    read: (one) => one[name].map(said).sort().join("\n"),
    take: (into, from) => ({ ...into, [name]: from[name] }),
  };
}

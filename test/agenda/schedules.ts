import { readSchedule } from "#app/agenda/import/read-schedule.ts";
import type { WarningCode } from "#app/agenda/import/warnings.ts";
import type { Ids, Schedule, ScheduleSession } from "#app/agenda/schedule.ts";
import { guidAsUuid } from "#app/agenda/schedule-ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { day, hour, type Instant } from "#app/lib/time.ts";

export const zone = "Asia/Shanghai";
export const first: Instant = Date.parse("2026-11-24T09:00+08:00");
export const guids = [1, 2, 3, 4].map((n) => `0a0b0c0d-1111-4222-8333-00000000000${n}`);

/** Bytes of a text, as a file holds it. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What a text reads as; it fails where the text is refused. */
export function read(text: string, options: { zone?: string; lang?: Lang } = {}) {
  const result = readSchedule(bytes(text), { zone, ...options });
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}

/** The codes of the warnings that a text reads with, in their order. */
export function warningsOf(text: string): WarningCode[] {
  return read(text).warnings.map(({ code }) => code);
}

/** Why a text is refused, or null. */
export function refusalOf(text: string | Uint8Array): string | null {
  const result = readSchedule(typeof text === "string" ? bytes(text) : text, { zone });
  return result.ok ? null : result.reason;
}

/** An event of schedule.xml as most systems write it, with these elements instead or besides. */
export function eventXml(
  elements: Record<string, string> = {},
  attributes = `guid="${guids[0]}" id="1"`,
): string {
  const said = {
    date: "2026-11-24T09:00:00+08:00",
    start: "09:00",
    duration: "00:45",
    room: "Hall A",
    title: "Compilers for everyone",
    type: "talk",
    language: "en",
    track: "Languages",
    ...elements,
  };
  const inside = Object.entries(said).map(([name, text]) => `<${name}>${text}</${name}>`);
  return `<event ${attributes}>${inside.join("")}</event>`;
}

/** A schedule.xml with one day and one room that holds these events. */
export function scheduleXml(
  events: string,
  conference = `<time_zone_name>${zone}</time_zone_name>`,
): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<schedule><version>1.0</version>
<conference><acronym>demo26</acronym><title>Demo Conference</title>${conference}</conference>
<day index="1" date="2026-11-24" start="2026-11-24T09:00:00+08:00" end="2026-11-25T02:00:00+08:00">
<room name="Hall A">${events}</room></day></schedule>`;
}

/** A session of our own, at nine in the first room unless said otherwise. */
export function session(said: Partial<ScheduleSession> & { key: string }): ScheduleSession {
  return {
    ids: ids(said.key),
    slug: "",
    kind: "talk",
    type: "talk",
    title: { zh: `题目 ${said.key}`, en: `Title ${said.key}` },
    subtitle: { zh: "", en: "" },
    abstract: { zh: "", en: "" },
    description: { zh: "", en: "" },
    languages: ["zh"],
    track: "languages",
    speakers: [{ speaker: "lin", role: "" }],
    slot: { room: "a", start: first, end: first + hour, day: "2026-11-24" },
    links: [],
    attachments: [],
    recording: { license: "", optOut: null, url: "" },
    logo: "",
    url: "",
    feedbackUrl: "",
    originUrl: "",
    state: "confirmed",
    ...said,
  };
}

/** A schedule of two days, two rooms, two speakers and these sessions. */
export function schedule(sessions: ScheduleSession[]): Schedule {
  return {
    version: "1",
    url: "",
    zone,
    conference: {
      title: { zh: "演示大会", en: "Demo Conference" },
      acronym: "demo-26",
      description: { zh: "", en: "" },
      url: "https://conf.example.com/",
      baseUrl: "https://conf.example.com/",
      logo: "",
      color: "#112233",
      slotMinutes: 5,
    },
    days: [
      { index: 1, date: "2026-11-24", start: first, end: first + 17 * hour },
      { index: 2, date: "2026-11-25", start: first + day, end: first + day + 9 * hour },
    ],
    rooms: ["a", "b"].map((key) => ({
      key,
      ids: ids(`room ${key}`),
      name: { zh: `${key} 厅`, en: `Hall ${key}` },
      slug: key,
      description: { zh: "", en: "" },
      capacity: 100,
    })),
    tracks: [
      {
        key: "languages",
        name: { zh: "语言", en: "Languages" },
        slug: "languages",
        color: "#aabbcc",
      },
    ],
    speakers: ["lin", "wu"].map((key) => ({
      key,
      ids: ids(`person ${key}`),
      name: { zh: key === "lin" ? "林晓" : "吴桐", en: key === "lin" ? "Lin Xiao" : "Wu Tong" },
      biography: { zh: "", en: "" },
      avatar: "",
      url: "",
    })),
    sessions,
  };
}

/** The ids of something known only by this name. */
export function ids(name: string): Ids {
  return { guid: "", uuid: guidAsUuid(name), code: "", number: null };
}

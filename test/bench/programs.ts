import { foundEvent } from "#app/accounts/found-event.ts";
import type { Incoming } from "#app/agenda/compare-import.ts";
import { readSchedule } from "#app/agenda/import/read-schedule.ts";
import { releaseSchedule } from "#app/agenda/release-schedule.ts";
import type { Schedule, ScheduleSession } from "#app/agenda/schedule.ts";
import { uuidOf } from "#app/agenda/schedule-ids.ts";
import { storeSchedule } from "#app/agenda/store-schedule.ts";
import { type Event, eventById } from "#app/event/events.ts";
import { publishEvent } from "#app/event/publish-event.ts";
import { addDays, hour, instantOf, minute, now } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { foreignFiles } from "#test/agenda/foreign-files.ts";
import { must } from "./stock.ts";

const actor = { kind: "system", label: "bench" } as const;
const firstDay = "2027-01-30";
const zone = "Europe/Brussels";

/** A published event of this slug with this program, released; its own rooms and days. */
export async function releaseProgram(db: Db, slug: string, incoming: Incoming): Promise<Event> {
  const lasts = incoming.schedule.days.at(-1)?.date ?? firstDay;
  const founded = must(
    await foundEvent(db, {
      event: {
        slug,
        name: { zh: "千场大会", en: "A Thousand Sessions" },
        firstDay: incoming.schedule.days[0]?.date ?? firstDay,
        lastDay: lasts,
        zone: incoming.schedule.zone,
        contactEmail: "hello@example.com",
        venue: { zh: "会场", en: "Venue" },
        organizerName: { zh: "社区", en: "Community" },
      },
      founder: { email: "wen@example.com", name: "Wen", lang: "en" },
      now: now(),
    }),
  );
  await publishEvent(db, { eventId: founded.id, actor, now: now() });
  const event = await eventById(db, founded.id);
  if (!event) throw new Error("The event is gone.");
  must(await storeSchedule(db, { event, incoming, fileName: slug, actor, now: now() }));
  await releaseAgain(db, event);
  return event;
}

/** Another version of the program in which the first session is called otherwise, released. */
export async function releaseRenamed(
  db: Db,
  event: Event,
  { schedule, lang }: Incoming,
  title: string,
): Promise<void> {
  const [first, ...others] = schedule.sessions;
  if (!first) throw new Error("There is no session.");
  const sessions = [{ ...first, title: { zh: title, en: title } }, ...others];
  const incoming = { schedule: { ...schedule, sessions }, lang };
  must(await storeSchedule(db, { event, incoming, fileName: title, actor, now: now() }));
  await releaseAgain(db, event);
}

/** Releases the draft of an event as it is. */
async function releaseAgain(db: Db, event: Event): Promise<void> {
  const note = { zh: "", en: "" };
  const order = { event, name: "", note, acknowledged: 99_999, actor, now: now() };
  must(await releaseSchedule(db, order));
}

/** FOSDEM 2026 as its file has it, where the file is present; else null. */
export function fosdem(): Incoming | null {
  const file = foreignFiles("schedules").find(({ name }) => name === "fosdem-2026.xml");
  if (!file) return null;
  const { schedule, lang } = must(readSchedule(file.bytes, { zone }));
  return { schedule, lang };
}

const subjects =
  "compilers kernels databases browsers schedulers garbage collectors type systems bootloaders radios maps fonts codecs meshes proofs parsers brokers caches tracers sandboxes ledgers";
const verbs =
  "debugging shipping measuring rewriting porting taming teaching packaging securing growing explaining retiring";
const places =
  "in production|on a train|with three people|without a budget|after ten years|on old phones|in the browser|from scratch|at the edge of memory|for everybody|by mistake|under load";
const han = "编译内核数据浏览调度回收类型引导无线地图字体编码网格证明解析队列缓存追踪沙箱账本";

/** A thousand sessions in both languages over two days and thirty-two rooms; always the same. */
export function thousandSessions(): Incoming {
  const rooms = Array.from({ length: 32 }, (_, n) => room(n));
  const tracks = Array.from({ length: 40 }, (_, n) => ({
    key: `track ${n}`,
    name: { zh: `主题${n + 1}`, en: `Track on ${word(subjects, n * 7)} ${n + 1}` },
    slug: `track-${n + 1}`,
    color: "",
  }));
  const speakers = Array.from({ length: 1200 }, (_, n) => speaker(n));
  const days = [0, 1].map((n) => ({
    index: n + 1,
    date: addDays(firstDay, n),
    start: at(n, 9 * 60),
    end: at(n, 19 * 60),
  }));
  const sessions = Array.from({ length: 1000 }, (_, n) => session(n));
  const schedule: Schedule = {
    version: "1",
    url: "",
    zone,
    conference: {
      title: { zh: "千场大会", en: "A Thousand Sessions" },
      acronym: "thousand",
      description: { zh: "", en: "" },
      url: "",
      baseUrl: "",
      logo: "",
      color: "",
      slotMinutes: 5,
    },
    days,
    rooms,
    tracks,
    speakers,
    sessions,
  };
  return { schedule, lang: "en" };
}

function session(n: number): ScheduleSession {
  const lane = n % 32;
  const turn = Math.floor(n / 32);
  const start = at(turn % 2, 9 * 60 + Math.floor(turn / 2) * 35 + (lane % 3) * 5);
  const pick = (from: string, factor: number) => word(from, n * factor + turn);
  const place = places.split("|")[(n * 5 + turn) % 12];
  const a = (n * 13 + turn) % (han.length - 4);
  return {
    key: `session ${n}`,
    ids: ids(`session ${n}`, n + 1),
    slug: "",
    kind: n % 9 === 0 ? "workshop" : "talk",
    type: "",
    title: {
      zh: `${han.slice(a, a + 4)}的第${n + 1}种做法`,
      en: `${pick(verbs, 3)} ${pick(subjects, 11)} and ${pick(subjects, 5)} ${place}, part ${n + 1}`,
    },
    subtitle: { zh: "", en: "" },
    abstract: {
      zh: "",
      en: `What we learned ${pick(verbs, 2)} ${pick(subjects, 17)}. `.repeat(12),
    },
    description: { zh: "", en: "" },
    languages: [n % 5 ? "en" : "zh"],
    track: `track ${(lane + turn) % 40}`,
    speakers: [{ speaker: `speaker ${(n * 7) % 1200}`, role: "" }],
    slot: {
      room: `room ${lane}`,
      start,
      end: start + 25 * minute,
      day: addDays(firstDay, turn % 2),
    },
    links: [],
    attachments: [],
    recording: { license: "", optOut: null, url: "" },
    logo: "",
    url: "",
    feedbackUrl: "",
    originUrl: "",
    state: "confirmed",
  };
}

function room(n: number): Schedule["rooms"][number] {
  return {
    key: `room ${n}`,
    ids: ids(`room ${n}`, null),
    name: { zh: `${n + 1} 号厅`, en: `Hall ${n + 1}` },
    slug: `hall-${n + 1}`,
    description: { zh: "", en: "" },
    capacity: 50 + n * 10,
  };
}

function speaker(n: number): Schedule["speakers"][number] {
  const a = (n * 17) % (han.length - 3);
  return {
    key: `speaker ${n}`,
    ids: ids(`speaker ${n}`, n + 1),
    name: { zh: han.slice(a, a + 3), en: `${word(verbs, n)} ${word(subjects, n * 3)}${n}` },
    biography: { zh: "", en: "" },
    avatar: "",
    url: "",
  };
}

function ids(name: string, number: number | null) {
  return { guid: uuidOf(name), uuid: uuidOf(name), code: "", number };
}

function word(from: string, n: number): string {
  const all = from.split(" ");
  return all[n % all.length] ?? "";
}

function at(dayAt: number, minutes: number): number {
  const start = instantOf(`${addDays(firstDay, dayAt)}T00:00`, zone) ?? 0;
  return start + Math.floor(minutes / 60) * hour + (minutes % 60) * minute;
}

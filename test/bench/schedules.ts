import { existsSync, readFileSync } from "node:fs";

/** The largest schedule we know, where somebody put it beside the project. */
const real = new URL("../../../shared/data/schedules/fosdem-2026.xml", import.meta.url);

/** That file, or a generated one of the same size. */
export function largeSchedule(): { bytes: Uint8Array; name: string } {
  if (existsSync(real)) return { bytes: readFileSync(real), name: "fosdem-2026.xml" };
  const text = generatedSchedule({ sessions: 1079, rooms: 37, days: 2, abstract: 3000 });
  return { bytes: Buffer.from(text), name: "generated.xml" };
}

/** A schedule.xml of our own: so many sessions, spread evenly over rooms and days, none at once. */
export function generatedSchedule(size: {
  sessions: number;
  rooms: number;
  days: number;
  /** Characters of each abstract. */
  abstract: number;
  first?: string;
}): string {
  const first = Date.parse(`${size.first ?? "2027-01-30"}T00:00Z`);
  const perRoom = Math.ceil(size.sessions / (size.rooms * size.days));
  const minutes = Math.max(10, Math.floor(540 / perRoom / 5) * 5);
  let left = size.sessions;
  const days = Array.from({ length: size.days }, (_, n) => {
    const date = new Date(first + n * 86_400_000).toISOString().slice(0, 10);
    const rooms = Array.from({ length: size.rooms }, (_, room) => {
      const events = Array.from({ length: Math.min(perRoom, left) }, (_, at) => {
        left -= 1;
        return eventOf(size.sessions - left, { date, room, start: 540 + at * minutes, minutes });
      });
      return `<room name="Room ${room + 1}">${events.join("")}</room>`;
    });
    return `<day index="${n + 1}" date="${date}" start="${date}T09:00:00+08:00" end="${date}T18:00:00+08:00">${rooms.join("")}</day>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><schedule><version>1</version><conference>
<acronym>large</acronym><title>A large conference</title><time_zone_name>Asia/Shanghai</time_zone_name>
</conference>${days.join("")}</schedule>`;

  function eventOf(
    n: number,
    at: { date: string; room: number; start: number; minutes: number },
  ): string {
    const guid = `0a0b0c0d-1111-4222-8333-${String(n).padStart(12, "0")}`;
    const start = clock(at.start);
    const abstract = "Every line of it was measured twice. ".repeat(Math.ceil(size.abstract / 37));
    return `<event guid="${guid}" id="${n}"><date>${at.date}T${start}:00+08:00</date><start>${start}</start>
<duration>${clock(at.minutes)}</duration><room>Room ${at.room + 1}</room><title>Session number ${n}</title>
<type>talk</type><language>en</language><track>Track ${at.room % 8}</track><abstract>${abstract.slice(0, size.abstract)}</abstract>
<persons><person id="${n}">Speaker ${n}</person></persons></event>`;
  }
}

function clock(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

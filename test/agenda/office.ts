import type { Role } from "#app/accounts/roles.ts";
import { type Draft, draftOf } from "#app/agenda/draft.ts";
import { readSchedule } from "#app/agenda/import/read-schedule.ts";
import { storeSchedule } from "#app/agenda/store-schedule.ts";
import type { Event } from "#app/event/events.ts";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent, aPerson, cookieOf } from "#test/support/people.ts";
import { bytes } from "./schedules.ts";

/** What a reader of English sends along. */
export const english = { "accept-language": "en" };

const by = { kind: "system", label: "test" } as const;

/** An event of two days in December, its site, and the cookies of people with a role at it. */
export async function agendaOffice() {
  const db = await testDb();
  setClient(db);
  const event = await anEvent(db);
  async function cookieFor(role: Role | null): Promise<string> {
    const at = role ? { event, role } : undefined;
    return cookieOf(db, await aPerson(db, `${role ?? "stranger"}@example.com`, at));
  }
  return {
    db,
    event,
    cookieFor,
    cookie: await cookieFor("editor"),
    draft: () => draftOf(db, event),
  };
}

/** Takes a schedule into the draft of an event, as a file says it. */
export async function imported(db: Db, event: Event, text: string): Promise<Draft> {
  const read = readSchedule(bytes(text), { zone: event.zone });
  if (!read.ok) throw new Error(read.reason);
  const order = { event, incoming: read.value, fileName: "test.csv", actor: by, now };
  const stored = await storeSchedule(db, order);
  if (!stored.ok) throw new Error(stored.reason);
  return draftOf(db, event);
}

/** Two rooms, two speakers, four sessions: two at once in different rooms, one later, one waiting. */
export const smallProgram = `guid,title_zh,title_en,type,track_zh,track_en,room_zh,room_en,start,end,speakers_zh,speakers_en,language
g-1,编译器入门,Compilers for everyone,talk,语言,Languages,大厅,Main hall,2026-12-05 10:00,2026-12-05 10:45,沈知夏,Shen Zhixia,zh
g-2,数据库索引,Indexes,talk,数据,Data,小厅,Side room,2026-12-05 10:00,2026-12-05 10:45,吴桐,Wu Tong,zh
g-3,闪电演讲,Lightning talks,lightning talk,语言,Languages,大厅,Main hall,2026-12-05 11:00,2026-12-05 11:30,沈知夏,Shen Zhixia,zh
g-4,等待安排,Waiting,talk,数据,Data,,,,,吴桐,Wu Tong,en
`;

/** The session of this English title. */
export function titled({ sessions }: Draft, title: string) {
  const found = sessions.find((session) => session.title.en === title);
  if (!found) throw new Error(`no session ${title}`);
  return found;
}

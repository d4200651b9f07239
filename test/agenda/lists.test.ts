import { describe, expect, test } from "vitest";
import { createRoom } from "#app/agenda/create-room.ts";
import type { Draft } from "#app/agenda/draft.ts";
import { draftOf } from "#app/agenda/draft.ts";
import type { ListKind } from "#app/agenda/lists/columns.ts";
import { readList } from "#app/agenda/lists/read-list.ts";
import { storeList } from "#app/agenda/lists/store-list.ts";
import { listWarningSentence } from "#app/agenda/lists/wording.ts";
import { writeList } from "#app/agenda/lists/write-list.ts";
import type { Event } from "#app/event/events.ts";
import { readListFile } from "#app/lib/list-file.ts";
import type { Db } from "#db/open.ts";
import { transact } from "#db/open.ts";
import { speakers } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent, aPerson } from "#test/support/people.ts";
import { actor } from "./programs.ts";

const speakersList = `name_zh,name_en,organization_en,biography_zh,email,url,links,away
沈知夏,Shen Zhixia,Pear Tree,写编译器。,SHEN@example.com,https://shen.example.com/,https://code.example.com/shen Code,2026-12-05 09:00/2026-12-05 12:30; 2026-12-06 14:00/2026-12-06 15:00
吴桐,,Plum,,wu@example.com,,,
`;

function fileOf(text: string) {
  const file = readListFile(Buffer.from(text));
  if (!file.ok) throw new Error(file.reason);
  return file.value;
}

async function taken(db: Db, event: Event, kind: ListKind, text: string, seen?: number) {
  const { revision } = await draftOf(db, event);
  return storeList(db, {
    event,
    kind,
    file: fileOf(text),
    fileName: `${kind}.csv`,
    seen: seen ?? revision,
    actor,
    now,
  });
}

function plan(draft: Draft, kind: ListKind, text: string) {
  const read = readList(fileOf(text), { draft, kind });
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

describe("a list of the draft", () => {
  test("comes in with all it says, and written again it changes nothing", async () => {
    const db = await testDb();
    const event = await anEvent(db);
    expect(await taken(db, event, "speakers", speakersList)).toEqual({
      ok: true,
      value: { added: 2, changed: 0 },
    });
    const draft = await draftOf(db, event);
    expect(draft.speakers.find(({ name }) => name.en === "Shen Zhixia")).toMatchObject({
      name: { zh: "沈知夏", en: "Shen Zhixia" },
      organization: { zh: "", en: "Pear Tree" },
      biography: { zh: "写编译器。", en: "" },
      email: "shen@example.com",
      url: "https://shen.example.com/",
      links: [{ url: "https://code.example.com/shen", title: "Code" }],
      away: [
        { start: Date.UTC(2026, 11, 5, 1), end: Date.UTC(2026, 11, 5, 4, 30) },
        { start: Date.UTC(2026, 11, 6, 6), end: Date.UTC(2026, 11, 6, 7) },
      ],
      slug: "shen-zhixia",
    });

    const written = writeList(draft, "speakers");
    expect(plan(draft, "speakers", written)).toEqual({
      kind: "speakers",
      lines: 2,
      added: [],
      changed: [],
      untouched: 2,
      warnings: [],
    });
    expect(await taken(db, event, "speakers", written)).toMatchObject({
      value: { added: 0, changed: 0 },
    });
    expect((await draftOf(db, event)).revision).toBe(draft.revision);
  });

  test("of rooms and of tracks is the same again, formulas and all", async () => {
    const db = await testDb();
    const event = await anEvent(db);
    const rooms = `会场,容量,floor_zh,building,equipment_en,directions_zh,closed
'=大厅,300,二层,A 座,"Projector, two screens","上楼左转
再直走",2026-12-05 12:00/2026-12-05 13:00
小厅,,,,,,
`;
    const tracks = "name_zh,name_en,color\n语言,Languages,#0b6bb8\n数据,Data,ffe680\n";
    await taken(db, event, "rooms", rooms);
    await taken(db, event, "tracks", tracks);
    const draft = await draftOf(db, event);
    expect(draft.rooms).toMatchObject([
      {
        name: { zh: "=大厅", en: "" },
        capacity: 300,
        floor: { zh: "二层", en: "" },
        directions: { zh: "上楼左转\n再直走" },
        position: 0,
      },
      { name: { zh: "小厅" }, capacity: null, position: 1 },
    ]);
    expect(draft.tracks.map(({ name, color }) => [name.en, color])).toEqual([
      ["Languages", "#0b6bb8"],
      ["Data", expect.stringMatching(/^#(?!ffe680)/)],
    ]);
    for (const kind of ["rooms", "tracks"] as const) {
      const again = plan(draft, kind, writeList(draft, kind));
      expect([again.added, again.changed, again.warnings, again.untouched]).toEqual([
        [],
        [],
        [],
        2,
      ]);
    }
  });

  test("in one language never deletes the other, nor an empty cell a value", async () => {
    const db = await testDb();
    const event = await anEvent(db);
    await taken(db, event, "speakers", speakersList);
    const list = "name_en,biography_en,email,organization_en\nShen Zhixia,Compilers.,,\n";
    const { changed, warnings } = plan(await draftOf(db, event), "speakers", list);
    expect(warnings).toEqual([]);
    expect(changed).toMatchObject([
      { fields: [{ label: "biography", lang: "en", from: "", to: "Compilers." }] },
    ]);
    await taken(db, event, "speakers", list);
    const shen = (await draftOf(db, event)).speakers.find(({ name }) => name.zh === "沈知夏");
    expect(shen).toMatchObject({
      biography: { zh: "写编译器。", en: "Compilers." },
      email: "shen@example.com",
      organization: { en: "Pear Tree" },
      version: 2,
    });
  });

  test("tells by number what it can not take, and takes the rest", async () => {
    const db = await testDb();
    const event = await anEvent(db);
    for (const en of ["Twin", "Twin"]) {
      const details = room({ zh: "", en });
      await createRoom(db, { eventId: event.id, details, actor, now });
    }
    const list = `name,capacity,shoe size,closed
Hall,many,42,2026-12-05 13:00/2026-12-05 12:00
,50,,
Twin,20,,
Hall,30,,
`;
    const { added, changed, warnings } = plan(await draftOf(db, event), "rooms", list);
    expect(added.map(({ details }) => details)).toMatchObject([
      { name: { en: "Hall" }, capacity: null },
    ]);
    expect(changed).toEqual([]);
    expect(warnings).toEqual([
      { number: 1, code: "column_unknown", head: "shoe size" },
      { number: 2, code: "cell_unreadable", line: 2, column: "capacity", said: "many" },
      expect.objectContaining({ number: 3, code: "cell_unreadable", column: "closed" }),
      { number: 4, code: "line_unnamed", line: 3 },
      { number: 5, code: "name_shared", line: 4, name: "Twin" },
      { number: 6, code: "line_again", line: 5, name: "Hall" },
    ]);
    expect(warnings.map((one) => listWarningSentence(one, "zh")).join()).toContain(
      "第 3 行没有名称",
    );
    expect(
      readList(fileOf("size\n3\n"), { draft: await draftOf(db, event), kind: "rooms" }),
    ).toEqual({ ok: false, reason: "list_unnamed" });
  });

  test("is not taken where somebody changed the draft since it was looked at", async () => {
    const db = await testDb();
    const event = await anEvent(db);
    const { revision } = await draftOf(db, event);
    await taken(db, event, "speakers", speakersList);
    const other = "name_en\nSomebody Else\n";
    expect(await taken(db, event, "speakers", other, revision)).toEqual({
      ok: false,
      reason: "draft_changed",
    });
  });

  test("with another address ends the link to who proved the old one", async () => {
    const db = await testDb();
    const event = await anEvent(db);
    await taken(db, event, "speakers", speakersList);
    const person = await aPerson(db, "shen@example.com");
    await transact(db, (tx) => tx.update(speakers).set({ personId: person.id }));
    await taken(db, event, "speakers", "name_en,email\nShen Zhixia,new@example.com\n");
    const all = (await draftOf(db, event)).speakers;
    expect(all.find(({ email }) => email === "new@example.com")?.personId).toBeNull();
    expect(all.find(({ email }) => email === "wu@example.com")?.personId).toBe(person.id);
  });
});

const nothing = { zh: "", en: "" };

function room(name: { zh: string; en: string }) {
  return {
    name,
    description: nothing,
    capacity: null,
    floor: nothing,
    building: "",
    equipment: nothing,
    directions: nothing,
    closed: [],
    position: 0,
  };
}

import { beforeEach, expect, test } from "vitest";
import * as importPage from "#app/agenda/routes/organizer-agenda-import.tsx";
import { activitiesOf } from "#app/audit/activities.ts";
import { knock } from "#test/support/pages.ts";
import { agendaOffice, english, imported, smallProgram, titled } from "./office.ts";
import { eventXml, scheduleXml } from "./schedules.ts";

const params = { event: "orchard" };
const path = "/organizer/orchard/agenda/import";

type Office = Awaited<ReturnType<typeof agendaOffice>>;
let office: Office;

beforeEach(async () => {
  office = await agendaOffice();
});

function send(fields: Record<string, string>, cookie = office.cookie) {
  return knock(importPage.action, { path, params, cookie, fields, headers: english });
}

type Previewed = {
  refused: string;
  preview: null | {
    packed: string;
    seen: number;
    isKnown: boolean;
    isSame: boolean;
    counts: Record<string, number>;
    warnings: { number: number; says: string }[];
    moved: { title: string; fields: { label: string; from: string; to: string }[] }[];
    conflicts: { name: string; here: string; there: string; base: string | null }[];
  };
};

async function previewOf(text: string): Promise<NonNullable<Previewed["preview"]>> {
  const { status, data } = await send({ text });
  const { preview } = data as Previewed;
  expect(status).toBe(200);
  if (!preview) throw new Error("no preview");
  return preview;
}

test("a pasted schedule is shown before anything changes, and is in the draft once it is applied", async () => {
  const preview = await previewOf(smallProgram);
  expect(preview.counts).toMatchObject({ added: 4, moved: 0, untouched: 0 });
  expect((await office.draft()).sessions).toEqual([]);

  const applied = await send({
    packed: preview.packed,
    name: "demo.csv",
    seen: String(preview.seen),
    apply: "yes",
  });
  expect(applied).toMatchObject({ status: 303, location: "/organizer/orchard/agenda" });
  const draft = await office.draft();
  expect(draft.sessions.map(({ title }) => title.en).sort()).toEqual([
    "Compilers for everyone",
    "Indexes",
    "Lightning talks",
    "Waiting",
  ]);
  const { rows } = await activitiesOf(office.db, { eventId: office.event.id, filter: {}, page: 1 });
  expect(rows[0]).toMatchObject({ verb: "imported_schedule", actorLabel: "editor@example.com" });
});

test("a later version says from when to when a session moves, and the same again says nothing", async () => {
  await imported(office.db, office.event, smallProgram);
  const known = await previewOf(smallProgram);
  const later = smallProgram.replace(
    "2026-12-05 11:00,2026-12-05 11:30",
    "2026-12-06 11:00,2026-12-06 11:30",
  );
  const preview = await previewOf(later);

  expect([known.isKnown, known.isSame]).toEqual([true, true]);
  expect(preview.counts).toMatchObject({ moved: 1, untouched: 3 });
  expect(preview.moved).toEqual([
    expect.objectContaining({
      title: "Lightning talks",
      fields: [
        {
          field: "time",
          label: "Time",
          from: "Sat 5 December 11:00–11:30",
          to: "Sun 6 December 11:00–11:30",
        },
      ],
    }),
  ]);
});

test("what the draft and the file differ in is shown side by side and kept unless it is taken", async () => {
  await imported(office.db, office.event, smallProgram);
  // From another system, which nobody knows to be right: everything that differs is a question.
  const other = eventXml({ title: "All indexes" }, 'guid="g-2" id="7"');
  const preview = await previewOf(scheduleXml(other));
  const conflict = preview.conflicts.find(({ there }) => there === "All indexes");
  expect(conflict).toMatchObject({ here: "Indexes", base: null });
  expect(preview.conflicts.length).toBeGreaterThan(1);

  const apply = { packed: preview.packed, name: "", seen: String(preview.seen), apply: "yes" };
  await send({ ...apply, [conflict?.name ?? ""]: "there" });
  const draft = await office.draft();
  expect(titled(draft, "All indexes").slot?.start).toBe(Date.parse("2026-12-05T10:00+08:00"));
  expect(draft.sessions).toHaveLength(4);
});

test("who decided on a draft that changed meanwhile is asked again, and nothing is stored", async () => {
  const preview = await previewOf(smallProgram);
  await imported(office.db, office.event, smallProgram.replace("g-1", "g-7"));
  const late = await send({ packed: preview.packed, name: "", seen: "0", apply: "yes" });

  expect(late.status).toBe(409);
  expect((late.data as Previewed).refused).toMatch(/Somebody changed the draft/);
  expect((late.data as Previewed).preview?.seen).toBe(1);
  expect(titled(await office.draft(), "Compilers for everyone").ids.guid).toBe("g-7");
});

test("hostile and broken files get a clear no and change nothing", async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "${"x".repeat(100)}"><!ENTITY b "&a;&a;&a;">]>
<schedule>&b;</schedule>`;
  const outside = `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]><schedule>&a;</schedule>`;
  const deep = `<schedule>${"<a>".repeat(5000)}${"</a>".repeat(5000)}</schedule>`;
  const deepJson = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  const refusals: [string, RegExp][] = [
    [bomb, /document type/],
    [outside, /document type/],
    [deep, /levels deep/],
    [deepJson, /levels deep|broken/],
    ["<schedule><conference>", /broken|no session/],
    ["", /empty/],
    ["a,b\n1,2\n", /no schedule/],
  ];
  for (const [text, says] of refusals) {
    const { status, data } = await send({ text });
    expect([status, (data as Previewed).refused]).toEqual([422, expect.stringMatching(says)]);
  }
  const { revision, sessions } = await office.draft();
  expect([revision, sessions]).toEqual([0, []]);
});

test("a file in another encoding than it says, or that was packed by somebody else, is refused", async () => {
  const { deflateRawSync } = await import("node:zlib");
  const latin = Buffer.from(scheduleXml(eventXml({ title: "Küche" })), "latin1");
  const wrong = await send({ packed: deflateRawSync(latin).toString("base64"), name: "x.xml" });
  const bomb = deflateRawSync(Buffer.alloc(60 * 2 ** 20)).toString("base64");

  expect([wrong.status, (wrong.data as Previewed).refused]).toEqual([
    422,
    expect.stringMatching(/UTF-8/),
  ]);
  for (const packed of [bomb, "!!!"]) {
    expect((await send({ packed, name: "" })).status).toBe(422);
  }
});

test("scripts in texts come in as text, with a warning", async () => {
  const xml = scheduleXml(
    eventXml({ abstract: "&lt;script&gt;alert(1)&lt;/script&gt;Hello &lt;b&gt;you&lt;/b&gt;" }),
  );
  const preview = await previewOf(xml);
  await send({ packed: preview.packed, name: "", seen: "0", apply: "yes" });

  expect(preview.warnings.map(({ says }) => says).join()).toMatch(/script/);
  const [session] = (await office.draft()).sessions;
  expect(`${session?.abstract.zh}${session?.abstract.en}`).not.toMatch(/<|alert/);
});

test("only who may change the agenda imports", async () => {
  for (const [role, status] of [
    ["reviewer", 403],
    ["finance", 403],
    [null, 404],
  ] as const) {
    const cookie = await office.cookieFor(role);
    expect((await send({ text: smallProgram }, cookie)).status).toBe(status);
    expect((await knock(importPage.loader, { path, params, cookie })).status).toBe(status);
  }
  expect((await send({ text: smallProgram }, "")).status).toBe(303);
});

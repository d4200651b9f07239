import { beforeEach, expect, test } from "vitest";
import * as exported from "#app/agenda/routes/organizer-agenda-list-export.ts";
import * as imports from "#app/agenda/routes/organizer-agenda-list-import.tsx";
import { knock } from "#test/support/pages.ts";
import { agendaOffice, english, imported, smallProgram } from "./office.ts";

const path = "/organizer/orchard/agenda/lists/speakers/import";
const params = { event: "orchard", list: "speakers", file: "speakers.csv" };
let office: Awaited<ReturnType<typeof agendaOffice>>;

beforeEach(async () => {
  office = await agendaOffice();
  await imported(office.db, office.event, smallProgram);
});

function send(fields: Record<string, string>, cookie = office.cookie) {
  return knock(imports.action, { path, params, cookie, fields, headers: english });
}

type Previewed = { preview: { packed: string; seen: number } };

test("a list is shown before it is taken, with its warnings by number, and then is taken", async () => {
  const text = "name_zh,name_en,email,shoe\n吴桐,Wu Tong,wu@example.com,42\n林晓,Lin Xiao,no,\n";
  const shown = await send({ text });
  expect(shown).toMatchObject({
    status: 200,
    data: {
      refused: "",
      preview: {
        lines: 2,
        counts: { added: 1, changed: 1, untouched: 0 },
        added: [{ title: "Lin Xiao" }],
        changed: [
          { title: "Wu Tong", fields: [{ label: "E-mail", from: "–", to: "wu@example.com" }] },
        ],
        warnings: [
          { number: 1, says: expect.stringContaining("shoe") },
          { number: 2, says: expect.stringContaining("“no”") },
        ],
      },
    },
  });
  expect((await office.draft()).speakers).toHaveLength(2);
  const { packed, seen } = (shown.data as Previewed).preview;
  const done = await send({ packed, seen: String(seen), apply: "yes" });
  expect(done).toMatchObject({ status: 303, location: "/organizer/orchard/agenda/speakers" });
  expect((await office.draft()).speakers.map(({ email }) => email).sort()).toEqual([
    "",
    "",
    "wu@example.com",
  ]);
  expect(await send({ packed, seen: String(seen), apply: "yes" })).toMatchObject({
    status: 409,
    data: { refused: expect.stringContaining("Nothing was imported"), preview: { lines: 2 } },
  });
});

test("what is no list is refused in words", async () => {
  const refusals = [
    [{ text: "" }, "There is no list"],
    [{ text: "shoe\n42\n" }, "no column of names"],
    [{ text: 'name\n"open\n' }, "never ends"],
  ] as const;
  for (const [fields, says] of refusals) {
    expect(await send(fields)).toMatchObject({
      status: 422,
      data: { refused: expect.stringContaining(says), preview: null },
    });
  }
  const nowhere = { path, params: { ...params, list: "shoes" }, cookie: office.cookie };
  expect((await knock(imports.loader, nowhere)).status).toBe(404);
});

test("the file goes out to who may read it, and comes in again as no change", async () => {
  const out = await knock(exported.loader, { path, params, cookie: office.cookie });
  expect(out.headers.get("content-disposition")).toContain('filename="orchard-speakers.csv"');
  expect(await send({ text: String(out.data) })).toMatchObject({
    data: { preview: { counts: { added: 0, changed: 0, untouched: 2 }, warnings: [] } },
  });
  const none = await knock(exported.loader, {
    path,
    params: { ...params, file: "shoes.csv" },
    cookie: office.cookie,
  });
  expect(none.status).toBe(404);
  const stranger = await office.cookieFor(null);
  expect((await send({ text: "name\nX\n" }, stranger)).status).toBe(404);
  expect((await knock(exported.loader, { path, params, cookie: stranger })).status).toBe(404);
});

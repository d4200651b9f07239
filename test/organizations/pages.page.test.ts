import { expect, test } from "vitest";
import * as rules from "#app/matchmaking/routes/organizer-ask-rules.tsx";
import * as settings from "#app/matchmaking/routes/organizer-meeting-settings.tsx";
import * as field from "#app/matchmaking/routes/organizer-profile-field.tsx";
import * as fields from "#app/matchmaking/routes/organizer-profile-fields.tsx";
import * as weights from "#app/matchmaking/routes/organizer-weights.tsx";
import { defaultWeights } from "#app/matchmaking/weights.ts";
import { loader as logo } from "#app/organizations/routes/logo.ts";
import * as one from "#app/organizations/routes/organizer-organization.tsx";
import { loader as list } from "#app/organizations/routes/organizer-organizations.tsx";
import { loader as file } from "#app/organizations/routes/organizer-organizations-export.ts";
import * as bring from "#app/organizations/routes/organizer-organizations-import.tsx";
import { loader as page } from "#app/organizations/routes/public-organization.tsx";
import { loader as directory } from "#app/organizations/routes/public-organizations.tsx";
import { organizations } from "#db/schema.server.ts";
import { knock } from "#test/support/pages.ts";
import { openHouse } from "./doors.ts";

test("the public list is filtered in either script, and kept for all", async () => {
  const { asRole, event } = await openHouse();
  const made = { kind: "company", "name.zh": "慢火智能", "name.en": "Low Heat", sectors: "agents" };
  expect((await asRole("editor", one.action, { params: { id: "new" }, fields: made })).status).toBe(
    303,
  );
  const ask = (query: string) =>
    knock(directory, {
      path: `/zh/${event.slug}/organizations${query}`,
      params: { lang: "zh", event: event.slug },
    });
  for (const q of ["慢火", "manhuo", "man huo", "low", "智能体"]) {
    expect((await ask(`?${new URLSearchParams({ q, kind: "company" })}`)).data).toMatchObject({
      directory: { found: q === "智能体" ? 2 : 1 },
    });
  }
  expect((await ask("?kind=investor")).data).toMatchObject({ directory: { found: 1 } });
  expect((await ask("")).headers.get("x-page-cache")).toBe("revision; kind, sector, q");
  expect((await ask("?q=x")).headers.get("x-page-cache")).toBeNull();
  const nowhere = { lang: "zh", event: event.slug, id: "nobody" };
  expect(await knock(page, { path: "/zh/x", params: nowhere })).toMatchObject({ status: 404 });
  expect(await knock(logo, { path: "/logos/x", params: { hash: "x" } })).toMatchObject({
    status: 404,
  });
});

test("organizations are the editors' to change, others may not even look", async () => {
  const { asRole, company, investor, db } = await openHouse();
  for (const door of [list, file]) {
    expect((await asRole("owner", door)).status).toBe(200);
    expect(await asRole("finance", door)).toMatchObject({ status: 403 });
  }
  const at = { params: { id: company.id } };
  expect((await asRole("editor", one.loader, at)).status).toBe(200);
  expect(await asRole("reviewer", one.loader, at)).toMatchObject({ status: 403 });
  expect(
    await asRole("check_in", one.action, { ...at, fields: { intent: "archive" } }),
  ).toMatchObject({ status: 403 });
  const merge = { intent: "merge", into: investor.id };
  expect(await asRole("editor", one.action, { ...at, fields: merge })).toMatchObject({
    status: 409,
  });
  const nameless = { kind: "company", "name.zh": "", "name.en": "" };
  expect(await asRole("editor", one.action, { ...at, fields: nameless })).toMatchObject({
    status: 422,
  });
  expect(
    await asRole("editor", one.action, { ...at, fields: { intent: "archive" } }),
  ).toMatchObject({ status: 303 });
  expect(
    (await db.select().from(organizations)).filter(({ state }) => state === "archived"),
  ).toHaveLength(1);
});

test("a list of organizations is shown before it is imported", async () => {
  const { asRole, db } = await openHouse();
  const text = "name,kind\nLow Heat,investor\nNobody,bakery\n";
  const shown = await asRole("editor", bring.action, { fields: { text, name: "a.csv" } });
  expect(shown).toMatchObject({
    status: 200,
    data: { preview: { good: 1, bad: [{ line: 3, why: "There is no kind “bakery”" }] } },
  });
  const before = await db.$count(organizations);
  const done = await asRole("editor", bring.action, {
    fields: { text, name: "a.csv", confirmed: "yes" },
  });
  expect(done.status).toBe(303);
  expect(await db.$count(organizations)).toBe(before + 1);
  expect(await asRole("editor", bring.action, { fields: { text: "" } })).toMatchObject({
    status: 422,
  });
  expect(await asRole("finance", bring.action, { fields: { text } })).toMatchObject({
    status: 403,
  });
});

test("meetings are set by editors, with the effect of weights shown before they hold", async () => {
  const { asRole, event, typeId } = await openHouse();
  for (const door of [settings.loader, rules.loader, weights.loader, fields.loader]) {
    expect((await asRole("editor", door)).status).toBe(200);
    expect(await asRole("check_in", door)).toMatchObject({ status: 403 });
  }
  const set = {
    isOpen: "yes",
    consent: "mutual_wish",
    slotMinutes: "20",
    gapMinutes: "10",
    answerHours: "24",
    "days[0].day": event.firstDay,
    "days[0].from": "09:00",
    "days[0].until": "12:00",
  };
  expect(await asRole("editor", settings.action, { fields: set })).toMatchObject({ status: 303 });
  const none = { ...set, "days[0].until": "09:05" };
  expect(await asRole("editor", settings.action, { fields: none })).toMatchObject({ status: 409 });
  const rule = { "types[0].id": typeId, "types[0].mayAsk": "investor", "types[0].atOnce": "3" };
  expect(await asRole("editor", rules.action, { fields: rule })).toMatchObject({ status: 303 });
  expect(
    await asRole("editor", rules.action, { fields: { ...rule, "types[0].atOnce": "-1" } }),
  ).toMatchObject({ status: 422 });
  const points = Object.fromEntries(
    Object.entries(defaultWeights).map(([key, n]) => [key, String(n)]),
  );
  const preview = await asRole("editor", weights.action, {
    fields: { ...points, sector: "0", intent: "preview" },
  });
  expect(preview).toMatchObject({
    status: 200,
    data: { sample: { rows: [{ was: 1, place: 1 }] } },
  });
  expect((await asRole("editor", weights.loader)).data).toMatchObject({ weights: { sector: 18 } });
  expect(
    await asRole("editor", weights.action, { fields: { ...points, sector: "99" } }),
  ).toMatchObject({ status: 422 });
  const asked = { "label.en": "Deal size", kind: "choice", position: "1", "choices.en": "A" };
  const at = { params: { id: "new" } };
  expect(await asRole("editor", field.action, { ...at, fields: asked })).toMatchObject({
    status: 409,
  });
  expect(
    await asRole("editor", field.action, { ...at, fields: { ...asked, "choices.en": "A\nB" } }),
  ).toMatchObject({ status: 303 });
});

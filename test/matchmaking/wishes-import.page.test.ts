import { expect, test } from "vitest";
import { csvLine } from "#app/lib/csv.ts";
import { readListFile } from "#app/lib/list-file.ts";
import * as bring from "#app/matchmaking/routes/organizer-wishes-import.tsx";
import { wishesExample } from "#app/matchmaking/wishes-example.ts";
import { organizationsExample } from "#app/organizations/organizations-example.ts";
import { planOrganizations } from "#app/organizations/organizations-plan.ts";
import { wishes } from "#db/schema.server.ts";
import { must } from "#test/registration/box-office.ts";
import { openHouse } from "../organizations/doors.ts";

test("a list of wishes is the editors' to bring, and shown before it is imported", async () => {
  const { asRole, db, event, investor, company } = await openHouse();
  for (const role of ["finance", "check_in", "reviewer"] as const) {
    expect(await asRole(role, bring.loader)).toMatchObject({ status: 403 });
    expect(await asRole(role, bring.action, { fields: { text: "x" } })).toMatchObject({
      status: 403,
    });
  }
  expect((await asRole("editor", bring.loader)).status).toBe(200);

  const text = `who,whom,wish\n${investor.who.email},${company.who.email},must\n,,\n${investor.who.email},Nobody,no\n`;
  const shown = await asRole("editor", bring.action, { fields: { text, name: "a.csv" } });
  const why = "There is no “Nobody” at this event";
  expect(shown).toMatchObject({
    status: 200,
    data: {
      preview: { good: 1, consent: "request", mutual: 0, bad: [{ line: 4, why }] },
      typed: { text },
    },
  });
  expect(await db.$count(wishes)).toBe(0);
  const fields = { text, name: "a.csv", confirmed: "yes" };
  expect((await asRole("editor", bring.action, { fields })).status).toBe(303);
  expect(await db.$count(wishes)).toBe(1);
  expect(await asRole("owner", bring.action, { fields })).toMatchObject({
    status: 409,
    data: { refused: "This list changes no wish.", preview: { already: 1 } },
  });
  const corrected = { fields: { text: text.replace("must", "would"), name: "b.csv" } };
  expect(await asRole("editor", bring.action, corrected)).toMatchObject({
    status: 200,
    data: { preview: { good: 1, changed: 1, takenBack: 0, already: 0 } },
  });
  expect(await asRole("editor", bring.action, { fields: { text: "" } })).toMatchObject({
    status: 422,
  });
  const other = { params: { event: "elsewhere" }, fields };
  expect(await asRole("owner", bring.action, other)).toMatchObject({ status: 404 });
  expect(event.slug).not.toBe("elsewhere");
});

test("the examples to download are lists that can be imported", async () => {
  const { db, event } = await openHouse();
  for (const lang of ["zh", "en"] as const) {
    const file = must(
      readListFile(Buffer.from(organizationsExample[lang].rows.map(csvLine).join(""))),
    );
    const plan = must(await planOrganizations(db, event, file, { kind: null }));
    expect(plan).toMatchObject({ bad: [], ignored: [] });
    expect(plan.good).toHaveLength(2);
    const wished = must(readListFile(Buffer.from(wishesExample[lang].rows.map(csvLine).join(""))));
    expect(wished.lines).toHaveLength(2);
  }
});

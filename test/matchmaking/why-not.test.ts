import { expect, test } from "vitest";
import { reasonForOrganizer, reasonForPerson } from "#app/matchmaking/why-not-wording.ts";

const outbid = (worth: number, cost: number, by?: number) => ({
  ...{ pair: "a b", aPartyId: "a", bPartyId: "b", reason: "outbid" as const, worth, cost },
  full: [] as string[],
  changes: by === undefined ? [] : [{ kind: "worth" as const, by }],
});
const at = { names: () => ({ zh: "", en: "" }), zone: "Asia/Shanghai" };

test.each([
  [140, 220, 81, "count 220 with others, 80 more"],
  [155, 155, 1, "just as much with others"],
  [152, 152, 41, "count 192 with others, 40 more"],
  [167, 153, undefined, "meetings that count more together"],
])("why a meeting of %i is outbid never contradicts what would help", (worth, cost, by, says) => {
  const { reason, helps } = reasonForOrganizer(outbid(worth, cost, by), { ...at, lang: "en" });
  expect(reason).toContain(`This meeting counts ${worth}`);
  expect(reason).toContain(says);
  expect(helps).toBe(by === undefined ? "" : `This meeting counts ${by} more`);
});

test("of a party without any meeting no single meeting's points are told", () => {
  const alone = { ...outbid(0, 0, 25), pair: "a", bPartyId: null };
  expect(reasonForOrganizer(alone, { ...at, lang: "en" })).toEqual({
    reason: "Their time went to other meetings",
    helps: "One of their meetings counts 25 more",
  });
});

test("whoever has as many meetings as they take is named before the points", () => {
  const names = (id: string) => ({ zh: `${id}资本`, en: `${id} Capital` });
  const given = { ...outbid(152, 152, 1), full: ["a", "b"] };
  const told = (lang: "zh" | "en") => reasonForOrganizer(given, { ...at, names, lang }).reason;
  expect(told("en")).toMatch(/^a Capital and b Capital have as many meetings as they take\. This/);
  expect(told("zh")).toMatch(/^a资本和b资本的场次已到上限。这场/);
});

test("people are told kindly, and no points", () => {
  for (const lang of ["zh", "en"] as const) {
    const said = reasonForPerson(outbid(140, 220, 81), {
      partyId: "a",
      mayRaise: true,
      zone: at.zone,
      lang,
    });
    expect(said).not.toMatch(/\d/);
  }
  const full = { ...outbid(140, 220, 81), full: ["a"] };
  const told = (partyId: string, mayRaise = true) =>
    reasonForPerson(full, { partyId, mayRaise, zone: at.zone, lang: "en" });
  expect(told("a")).toContain("You have as many meetings as you take");
  expect(told("b")).not.toMatch(/limit|as you take/);
  expect(told("a", false)).toContain("as many meetings as the organizers allow");
  expect(told("a", false)).not.toMatch(/limit|When free/);
});

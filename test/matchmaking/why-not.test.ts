import { expect, test } from "vitest";
import { reasonForOrganizer, reasonForPerson } from "#app/matchmaking/why-not-wording.ts";

const outbid = (worth: number, cost: number) => ({
  ...{ pair: "a b", aPartyId: "a", bPartyId: "b", reason: "outbid" as const, worth, cost },
  changes: [{ kind: "worth" as const, by: Math.max(1, cost - worth + 1) }],
});
const at = { names: () => ({ zh: "", en: "" }), zone: "Asia/Shanghai" };

test.each([
  [140, 220, "count 220 with others, 80 more"],
  [155, 155, "just as much with others"],
  [167, 153, "meetings that count more together"],
])("a meeting of %i whose time counts %i elsewhere is explained without contradiction", (...of) => {
  const [worth, cost, says] = of;
  const { reason, helps } = reasonForOrganizer(outbid(worth, cost), { ...at, lang: "en" });
  expect(reason).toContain(`This meeting counts ${worth}`);
  expect(reason).toContain(says);
  expect(reason.includes(String(cost))).toBe(cost >= worth);
  expect(helps).toBe(`this meeting counts ${Math.max(1, cost - worth + 1)} more`);
});

test("people are told kindly, and no points", () => {
  for (const lang of ["zh", "en"] as const) {
    const said = reasonForPerson(outbid(140, 220), { partyId: "a", zone: at.zone, lang });
    expect(said).not.toMatch(/\d/);
  }
});

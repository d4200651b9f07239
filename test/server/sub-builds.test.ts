import { expect, test } from "vitest";
import { SubBuilds } from "#app/server/sub-builds.ts";
import { addressesOf, buildOf, maps, matched } from "./maps-of-addresses.ts";

test.each(maps)(
  "every address of %s finds the same route in its part as in the whole",
  (_, map) => {
    const whole = buildOf(map);
    const parts = new SubBuilds(whole);
    for (const address of [
      ...addressesOf(whole),
      "/",
      "/none",
      "/zh/a/b/c/d",
      "/organizer/x/none",
    ]) {
      const part = parts.for(address);
      expect([address, matched(part, address)]).toEqual([address, matched(whole, address)]);
      expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
      for (const other of [`${address}/`, address.toUpperCase(), `${address}.data`]) {
        const bare = other.replace(/\.data$/, "");
        expect(matched(parts.for(other), bare)).toEqual(matched(whole, bare));
      }
    }
  },
);

test.each(maps)(
  "a part of %s has at most a dozen addresses besides the parents of each",
  (_, map) => {
    const whole = buildOf(map);
    const parts = new SubBuilds(whole);
    for (const address of addressesOf(whole)) {
      expect([address, Object.keys(parts.for(address).routes).length]).toEqual([
        address,
        expect.toSatisfy((count: number) => count <= 14),
      ]);
    }
  },
);

test("what spans all addresses is answered by the whole", () => {
  const whole = buildOf(maps[1]?.[1] ?? []);
  expect(new SubBuilds(whole).for("/__manifest")).toBe(whole);
});

test("an address that no part can be chosen for is refused at the start", () => {
  const map = [{ file: "maybe", path: "zh?/x" }];
  expect(() => new SubBuilds(buildOf(map))).toThrow("optional segment");
});

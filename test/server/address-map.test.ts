import { expect, test } from "vitest";
import { AddressMap } from "#app/server/address-map.ts";
import { addressesOf, buildOf, maps, matched } from "./maps-of-addresses.ts";

function found(map: AddressMap, address: string) {
  const place = map.find(address);
  return { ids: place?.way.routes.map(({ id }) => id) ?? [], params: place?.params };
}

test.each(maps)("every address of %s leads to where React Router finds it", (_, map) => {
  const build = buildOf(map);
  const ours = new AddressMap(build);
  const odd = ["/", "//", "/none", "/zh//tickets", "/zh/a/b/c/d", "/organizer/x/none", "/files"];
  for (const address of [...addressesOf(build), ...odd]) {
    for (const one of [address, address.toUpperCase(), address.replace("some", "%E4%BA%BA%2Fa")]) {
      expect([one, found(ours, one)]).toEqual([one, matched(build, one)]);
    }
    expect(found(ours, `${address}/`).ids).toEqual(matched(build, `${address}/`).ids);
  }
});

test("a map without a place for everything else finds nothing where there is nothing", () => {
  const ours = new AddressMap(buildOf([{ file: "home", path: "home" }]));
  expect(ours.find("/house")).toBeNull();
  expect(ours.nowhere.routes.map(({ id }) => id)).toEqual(["root"]);
});

test("a segment that is part word, part parameter is refused at the start", () => {
  for (const path of ["zh?/x", "schedule/:day.json"]) {
    expect(() => new AddressMap(buildOf([{ file: "odd", path }]))).toThrow("a segment is");
  }
});

import { expect, test } from "vitest";
import { minute } from "#app/lib/time.ts";
import { NetworkHolds } from "#app/registration/network-holds.ts";
import { now } from "#test/support/clock.ts";

const hall = { network: "192.0.2.1", until: now + 15 * minute, now };

test("a network keeps so many places at a time; ordering, giving back and time make room", () => {
  const holds = new NetworkHolds(10);
  const first = holds.take({ ...hall, places: 6 });
  const second = holds.take({ ...hall, places: 4 });
  if (!first || !second) throw new Error("refused");
  holds.name("first", first);
  expect(holds.take({ ...hall, places: 1 })).toBeNull();
  expect(holds.take({ ...hall, network: "192.0.2.2", places: 1 })).not.toBeNull();

  holds.drop("first");
  expect(holds.take({ ...hall, places: 7 })).toBeNull();
  expect(holds.take({ ...hall, places: 6 })).not.toBeNull();
  second.until = 0;
  expect(holds.take({ ...hall, places: 4 })).not.toBeNull();
  expect(holds.take({ ...hall, places: 10, now: hall.until })).not.toBeNull();
});

test("who holds for longer, or again, counts once", () => {
  const holds = new NetworkHolds(10);
  const kept = holds.take({ ...hall, places: 10 });
  if (!kept) throw new Error("refused");
  holds.name("mine", kept);
  const later = hall.until + minute;
  expect(holds.keep("mine", { ...hall, places: 10, until: later })).toBe(true);
  expect(holds.take({ ...hall, places: 1, now: hall.until })).toBeNull();
  expect(holds.keep("other", { ...hall, places: 1 })).toBe(false);
  expect(holds.take({ ...hall, places: 1, now: later })).not.toBeNull();
});

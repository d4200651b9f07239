import { expect, test } from "vitest";
import { now as clock, hour } from "#app/lib/time.ts";
import { expectComplaint } from "./console.ts";

test("imports across folders resolve", () => {
  expect(clock()).toBeGreaterThan(hour);
});

test("a complaint that was announced is no failure", () => {
  expectComplaint(/^the disk is full/);
  console.error("the disk is full at %d percent", 99);
});

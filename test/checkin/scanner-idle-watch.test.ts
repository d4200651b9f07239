import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { idleWatch } from "#app/checkin/scanner/idle-watch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const heard: string[] = [];
  const idle = idleWatch({
    after: 60_000,
    rest: () => heard.push("rest"),
    wake: () => heard.push("wake"),
  });
  return { idle, heard };
}

test("a camera that nobody needs rests after a minute, once", () => {
  const { heard } = watched();
  vi.advanceTimersByTime(59_999);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(300_000);
  expect(heard).toEqual(["rest"]);
});

test("whatever happens puts the minute off, and wakes it once when it rests", () => {
  const { idle, heard } = watched();
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(59_000);
    idle.stir();
  }
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(60_000);
  idle.stir();
  idle.stir();
  expect(heard).toEqual(["rest", "wake"]);
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(["rest", "wake", "rest"]);
});

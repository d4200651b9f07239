import { expect, test } from "vitest";
import { minute } from "#app/lib/time.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";

const request = new Request("http://localhost/en/westbund");

test("one more than allowed gets a 429 that says when, in the reader's language", async () => {
  const limit = rateLimit({ name: "test-one", times: 2, per: minute });
  await requireWithin(limit, "ada", request);
  await requireWithin(limit, "ada", request);

  const answer = await requireWithin(limit, "ada", request).catch((thrown: unknown) => thrown);

  if (!(answer instanceof Response)) throw new Error("let through");
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(50);
  expect(await answer.text()).toMatch(/Try again in about \d+ seconds/);
});

test("each key has its own count, exact under a rush", async () => {
  const limit = rateLimit({ name: "test-rush", times: 5, per: minute });
  const waits = await Promise.all(Array.from({ length: 50 }, () => limit.take("gate")));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  expect(await limit.take("another gate")).toBe(0);
});

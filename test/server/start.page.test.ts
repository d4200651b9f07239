import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { freshFolder, startApp } from "../support/app.ts";

const { PATH, HOME } = process.env;

async function failedStart(settings: Record<string, string>, flags: string[] = []) {
  const args = ["app/server/start.mjs", ...flags];
  const own = { PATH, HOME, DATA_DIR: freshFolder("refused-"), NODE_ENV: "production" } as const;
  const child = spawn(process.execPath, args, { env: { ...own, ...settings } });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  return { code, said };
}

test.each([
  [{ PORT: "abc" }, [], /^PORT must be a whole number from 1 to 65535\. It is "abc"\.\n$/],
  [{ PUBLIC_ORIGIN: "https://conf.example.com" }, [], /^SECRETS_KEY must be set: .*\n$/],
  [{ DATABASE_URL: "/dev/null/wutong.db" }, [], /^The database can not be opened: .*\n$/],
  [{}, ["--htps"], /^There is no --htps; there are --https, --dev, --with-stripe-stand-in\.\n$/],
  [
    { PUBLIC_ORIGIN: "https://conf.example.com" },
    ["--with-stripe-stand-in"],
    /^--with-stripe-stand-in is for trying out: .*\n$/,
  ],
])("%j %j is one clear line, no stack", async (settings, flags, line) => {
  expect(await failedStart(settings, flags)).toEqual({
    code: 1,
    said: expect.stringMatching(line),
  });
});

test("a second server on the same port is one clear line", async () => {
  const app = await startApp();
  const refused = await failedStart({ PORT: new URL(app.origin).port });
  expect(refused).toEqual({ code: 1, said: expect.stringMatching(/^Port \d+ is taken: .*\n$/) });
  expect(await app.stop()).toBe(0);
});

test("the site starts, answers, and ends within ten seconds of being asked to", async () => {
  const app = await startApp();
  const kept = await fetch(`${app.origin}/`, { redirect: "manual" });
  expect(kept.status).toBe(302);
  expect(kept.headers.get("location")).toMatch(/^\/zh/);
  await expect.poll(app.said).toContain("Wutong is running at");

  const askedAt = Date.now();
  expect(await app.stop()).toBe(0);
  expect(Date.now() - askedAt).toBeLessThan(10_000);

  const again = await app.again();
  expect((await fetch(`${again.origin}/readyz`)).status).toBe(200);
  await again.stop();
});

import { Outlet } from "@remix-run/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { log } from "#app/lib/log.server.ts";
import { type Stub, serveStub, stubBuild } from "./stub-site.ts";

let site: Stub;
let answerAll = () => {};
const allAnswered = new Promise<null>((resolve) => {
  answerAll = () => resolve(null);
});

beforeAll(async () => {
  log.level = "silent";
  const page = { default: () => <p>checkout</p>, loader: () => null };
  site = await serveStub(
    stubBuild(
      [
        {
          path: "orders/hold/:secret",
          module: {
            ...page,
            loader: ({ params }) => (params.secret === "slow" ? allAnswered : null),
          },
        },
        { path: "organizer/:slug", module: { ...page, loader: () => allAnswered } },
      ],
      { default: Outlet },
    ),
  );
});
afterAll(() => site.close());

async function checkout(lang: string, secret = "s3cr3t") {
  const headers = { "accept-language": lang };
  const answer = await fetch(`${site.origin}/orders/hold/${secret}`, { headers });
  return { refresh: answer.headers.get("refresh"), html: await answer.text(), answer };
}

test("while many are served at the checkout, it says whose turn it is and asks again by itself", async () => {
  expect((await checkout("en")).html).toContain("checkout");
  const elsewhere = Array.from({ length: 60 }, () => fetch(`${site.origin}/organizer/a`));
  expect((await checkout("en")).refresh).toBeNull();
  const slow = Array.from({ length: 50 }, () => fetch(`${site.origin}/orders/hold/slow`));
  await expect.poll(async () => (await checkout("en")).refresh).toBe("2");

  const { answer, html } = await checkout("zh-CN");
  expect(answer.status).toBe(200);
  expect(html).toContain("您前面约有 0 人");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");

  const stranger = await checkout("en", "made-up");
  expect(stranger.refresh).toBeNull();
  expect(stranger.html).toContain("checkout");
  expect((await checkout("zh-CN", "s3cond")).html).toContain("您前面约有 1 人");

  answerAll();
  await Promise.all([...slow, ...elsewhere].map(async (asked) => (await asked).text()));
  const { refresh, html: page } = await checkout("en");
  expect([refresh, page.includes("checkout")]).toEqual([null, true]);
});

import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, beforeAll, expect, test } from "vitest";
import { env } from "#app/lib/env.server.ts";
import { networkOf } from "#app/lib/network.ts";
import { deliverLetters } from "#app/mail/deliver-letters.server.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { loader as listLoader } from "#app/mail/routes/dev-mail.tsx";
import { loader as letterLoader } from "#app/mail/routes/dev-mail-letter.tsx";
import { loader as partLoader } from "#app/mail/routes/dev-mail-part.ts";
import { openTransport } from "#app/mail/transport.server.ts";
import { requestFacts } from "#app/web/request-facts.server.ts";
import { db, setClient } from "#db/client.server.ts";
import { transact } from "#db/open.ts";
import { testDb } from "#test/support/databases.ts";
import { order } from "../emails/sample-letters.ts";
import { settings, sources } from "./letter-sources.ts";

const now = Date.UTC(2026, 9, 1, 8);

beforeAll(async () => {
  setClient(await testDb());
  await transact(db, (tx) =>
    queueLetter(tx, {
      key: "order-confirmed:1",
      eventId: null,
      kind: "order-confirmed",
      to: { name: "林小满", address: "lin@example.com" },
      lang: "zh",
      props: { orderId: order.id },
      now,
    }),
  );
  const transport = openTransport(null, db);
  await deliverLetters(db, { transport, sources, settings, worker: "one", limit: 20, now });
});
afterEach(() => {
  env.live = false;
  env.lanAddress = null;
});

function args(params: Record<string, string> = {}, from = "127.0.0.1"): LoaderFunctionArgs {
  const headers = { [requestFacts.address]: networkOf(from) };
  return {
    request: new Request("http://localhost:3000/dev/mail", { headers }),
    params,
    context: { nonce: undefined },
  };
}

async function firstId() {
  const { letters } = await listLoader(args());
  return letters[0]?.id ?? "";
}

test("the mailbox lists what would have been sent", async () => {
  const { letters } = await listLoader(args());
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({
    subject: "您的 2 张门票：西岸开发者大会 2026",
    toAddress: "lin@example.com",
  });
});

test("a letter shows its heading, text and attachments", async () => {
  const letter = await letterLoader(args({ letter: await firstId() }));
  expect(letter.to).toBe("林小满 · lin@example.com");
  expect(letter.text).toContain("1ABC-DEFG-HJKM-NPQR-STVA");
  expect(letter.attachments.map(({ name }) => name)).toEqual([
    "ticket-1.png",
    "ticket-2.png",
    "门票-K7QX2M9P.pdf",
    "event.ics",
  ]);
});

test("its page has the pictures in it, its PDF is offered to keep", async () => {
  const letter = await firstId();
  const page = await partLoader(args({ letter, part: "page" }));
  expect(page.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(await page.text()).toContain('src="data:image/png;base64,');
  const pdf = await partLoader(args({ letter, part: "2" }));
  expect(pdf.headers.get("Content-Disposition")).toContain("attachment");
  expect((await pdf.text()).slice(0, 5)).toBe("%PDF-");
  const source = await partLoader(args({ letter, part: "source" }));
  expect(source.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
});

test.each([
  ["an unknown letter", { letter: "unknown", part: "page" }],
  ["an attachment that is not there", { part: "9" }],
  ["a part that is none", { part: "__proto__" }],
])("%s is not found", async (_, params) => {
  const letter = await firstId();
  await expect(partLoader(args({ letter, ...params }))).rejects.toMatchObject({ status: 404 });
});

test("a live site has no mailbox", async () => {
  const letter = await firstId();
  env.live = true;
  await expect(listLoader(args())).rejects.toMatchObject({ status: 404 });
  await expect(letterLoader(args({ letter }))).rejects.toMatchObject({ status: 404 });
  await expect(partLoader(args({ letter, part: "page" }))).rejects.toMatchObject({ status: 404 });
});

test("a phone in the same network can not read the mailbox", async () => {
  const letter = await firstId();
  env.lanAddress = "192.0.2.7";
  const strangers = ["192.0.2.8", "2001:db8::8", "fe80::1", "not an address"];
  for (const from of strangers) {
    await expect(listLoader(args({}, from))).rejects.toMatchObject({ status: 404 });
    await expect(letterLoader(args({ letter }, from))).rejects.toMatchObject({ status: 404 });
    const source = partLoader(args({ letter, part: "source" }, from));
    await expect(source).rejects.toMatchObject({ status: 404 });
  }
  for (const from of ["127.0.0.1", "::ffff:127.0.0.1", "::1", "192.0.2.7"]) {
    expect((await listLoader(args({}, from))).letters).toHaveLength(1);
  }
});

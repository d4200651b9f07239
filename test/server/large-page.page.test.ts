import { EventEmitter } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { PageCache } from "#app/web/page-cache.server.ts";

const url = "/zh/orchard/agenda";

test("a large page is answered soon, and later in fewer bytes, as the same page", async () => {
  const pages = new PageCache(
    async () => new Map([["orchard", 1]]),
    () => 0,
  );
  const folder = new URL("../../app/agenda/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const body = Buffer.concat(files.map((name) => readFileSync(new URL(name, folder))));
  await pages.miss(asking(), answer().res, () => {});
  await pages.keep(url, { body, headers: [["Content-Type", "text/html"]], how: "revision" });
  const soon = sent(pages);
  await expect.poll(() => sent(pages).bytes, { timeout: 15_000 }).toBeLessThan(soon.bytes);

  expect(sent(pages).etag).toBe(soon.etag);
});

function asking(): IncomingMessage {
  return { url, method: "GET", headers: { "accept-encoding": "br" } } as never;
}

/** How many bytes the cache answers with, and what it calls them. */
function sent(pages: PageCache): { bytes: number; etag: string } {
  const { res, said } = answer();
  if (!pages.hit(asking(), res)) throw new Error("the page is not kept");
  return said;
}

function answer() {
  const said = { bytes: 0, etag: "" };
  const res = Object.assign(new EventEmitter(), {
    writeHead(_: number, headers: string[]) {
      said.etag = headers[headers.indexOf("ETag") + 1] ?? "";
      return res;
    },
    end(body?: Buffer) {
      said.bytes = body?.length ?? 0;
    },
  });
  return { res: res as unknown as ServerResponse, said };
}

import { gzipSync } from "node:zlib";

/** What a page makes a browser load, gzipped, in bytes. */
export type FirstLoad = { scripts: number; styles: number };

/** Asked for only where a browser has no WebAssembly. */
const instead = /\/plain-worker-/;

/**
 * The scripts and styles of this page with everything they name, however late they may ask for it;
 * wasm is counted apart, and so is what stands in for it. Throws where the page itself is not to
 * be had.
 */
export async function firstLoad(origin: string, path: string, cookie = ""): Promise<FirstLoad> {
  const answer = await fetch(new URL(path, origin), { headers: { cookie } });
  const html = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:m?js|css))"/g)];
  const files = new Map<string, string>();
  for (const [, url = ""] of named) await follow(new URL(url, answer.url), files);
  const sizes = (ending: RegExp) =>
    [...files].filter(([url]) => ending.test(url)).reduce((sum, [, text]) => sum + packed(text), 0);
  const inlineText = inline.map(([, text = ""]) => text).join("");
  return {
    scripts: sizes(/\.m?js$/) + (html.includes("__remixContext") ? packed(inlineText) : 0),
    styles: sizes(/\.css$/),
  };
}

async function follow(url: URL, files: Map<string, string>): Promise<void> {
  if (files.has(url.pathname) || instead.test(url.pathname)) return;
  const answer = await fetch(url);
  if (!answer.ok) return;
  const text = await answer.text();
  files.set(url.pathname, text);
  if (!url.pathname.endsWith("js")) return;
  for (const [, name = ""] of text.matchAll(/["'`]([\w./-]+\.js)["'`]/g)) {
    if (!name.includes("manifest")) await follow(new URL(name, url), files);
  }
}

function packed(text: string): number {
  return text === "" ? 0 : gzipSync(text, { level: 9 }).length;
}

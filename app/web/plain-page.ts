import { createHash } from "node:crypto";
import { type Lang, langTag } from "#app/lib/lang.ts";
import { type PlainStatus, words } from "./wording.ts";

const style =
  ":root{color-scheme:light dark}body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:20vh auto;padding:0 1.5rem}";

/** The policy of a plain page: nothing but its own few lines of style. */
export const plainPolicy = `default-src 'none'; style-src '${sourceHash(style)}'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`;

/** A whole page in two sentences, for when there is no page of ours to show. */
export function plainPage(
  lang: Lang,
  status: PlainStatus,
  more: { id?: string; seconds?: number } = {},
): string {
  const t = words[lang];
  const after = more.seconds === undefined ? "" : ` ${t.again(more.seconds)}`;
  const reference =
    more.id && status === 500 ? `<p><small>${t.reference(more.id)}</small></p>` : "";
  const title = t.titles[`s${status}`];
  const link = `<p><a href="/">${t.home}</a></p>`;
  return whole(lang, title, `<p>${t.sentences[`s${status}`]}${after}</p>${link}${reference}`);
}

/** The page of someone who stands in line before the checkout; it asks again by itself. */
export function linePage(lang: Lang, { before, seconds }: { before: number; seconds: number }) {
  const t = words[lang].line;
  const link = `<p><a href="">${t.now}</a></p>`;
  return whole(lang, t.title, `<p>${t.held}</p><p>${t.place(before, seconds)}</p>${link}`);
}

function whole(lang: Lang, title: string, body: string): string {
  return `<!doctype html><html lang="${langTag(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** The CSP source that allows exactly this inline text. */
export function sourceHash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

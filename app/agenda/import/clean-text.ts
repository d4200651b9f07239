import { cleanLines } from "#app/lib/text.ts";
import { decodeEntities } from "./entities.ts";

export type CleanText = { text: string; hadMarkup: boolean; hadScript: boolean; wasCut: boolean };

/** The longest text that is kept of one field, in UTF-16 units; of its source four times as much. */
export const mostTextLength = 20_000;

/**
 * A text of another system as Markdown without HTML: paragraphs, lists, emphasis and links of HTML
 * become those of Markdown, everything else of it goes, and with scripts and styles also what is
 * inside. What is no HTML stays as written (`Vec<T>`, Markdown); addresses that run something are
 * disarmed. Reading the answer again changes nothing.
 */
export function cleanText(said: string): CleanText {
  const source = cleanLines(said.slice(0, 4 * mostTextLength));
  const hadMarkup = htmlTag.test(source.replace(/`[^`\n]*`/g, ""));
  const { text, hadScript } = hadMarkup ? markdownOf(source) : { text: source, hadScript: false };
  const inert = text.replace(running.link, "](unsafe:");
  return {
    text: cleanLines(inert.slice(0, mostTextLength)),
    hadMarkup,
    hadScript: hadScript || inert !== text,
    wasCut: inert.length > mostTextLength || said.length > 4 * mostTextLength,
  };
}

const running = {
  link: /\]\(\s*(?:javascript|vbscript|data|file)\s*:/gi,
  tag: /<[^<>]*(?:\son[a-z]+\s*=|=\s*["']?\s*(?:javascript|vbscript)\s*:)/i,
};
const blocks = "p|div|section|article|header|footer|blockquote|ul|ol|dl|table|h[1-6]|pre|hr|center";
const rows = "br|li|tr|dt|dd";
const marks = "strong|b|em|i|code|tt";
const silent =
  "a|span|u|s|del|ins|sub|sup|small|big|font|img|td|th|tbody|thead|abbr|cite|q|iframe|object|embed|svg|form|input|button|video|audio|source|link|meta|body|html|head|title";
const hidden = "script|style";
const htmlTag = new RegExp(
  `(?<!\\\\)</?(?:${[blocks, rows, marks, silent, hidden].join("|")})(?=[\\s/>])[^<>]*>`,
  "i",
);
const one = (names: string) => new RegExp(`^(?:${names})$`);
const [isBlock, isRow, isMark, isSilent, isHidden] = [blocks, rows, marks, silent, hidden].map(one);

type Open = { at: number; mark: string; href: string };

function markdownOf(html: string): { text: string; hadScript: boolean } {
  // A text that begins with a block is HTML through and through; else it is Markdown with some in it.
  const asWritten = new RegExp(`^<(?:${blocks})(?=[\\s/>])`, "i").test(html)
    ? escapeMarkdown
    : same;
  const spaces = asWritten === same ? sameBreaks : () => " ";
  const lower = html.toLowerCase();
  const open: Open[] = [];
  let out = "";
  let hadScript = running.tag.test(html);
  let at = 0;
  let preformatted = false;
  const say = (text: string) => {
    const plain = asWritten(decodeEntities(text).replace(/\\?</g, "\\<"));
    out += preformatted ? plain : plain.replace(/\s+/g, spaces);
  };
  while (at < html.length) {
    const next = html.indexOf("<", at);
    if (next > at || next < 0) say(html.slice(at, next < 0 ? undefined : next));
    if (next < 0) break;
    if (html.startsWith("<!--", next)) {
      at = after(html, "-->", next);
      continue;
    }
    const [tag = "", slash, word = "", attributes = ""] = tagAt(html, next) ?? [];
    const name = word.toLowerCase();
    if (tag === "" || html[next - 1] === "\\" || !isElement(name)) {
      say("<");
      at = next + 1;
      continue;
    }
    at = next + tag.length;
    if (isHidden?.test(name)) {
      hadScript ||= name === "script";
      if (!slash) at = after(html, ">", indexOr(lower, `</${name}`, at));
    } else if (name === "pre") {
      preformatted = !slash;
      out += slash ? "\n```\n\n" : "\n\n```\n";
    } else if (isBlock?.test(name)) {
      out += `\n\n${!slash && /^h\d$/.test(name) ? "### " : ""}`;
    } else if (isRow?.test(name)) {
      if (!slash || name === "tr") out += name === "li" ? "\n- " : "\n";
    } else if (isMark?.test(name) || name === "a") {
      out = slash ? closed(out, open.pop()) : opened(out, open, name, attributes);
    } else if (/^t[dh]$/.test(name)) out += " ";
  }
  const text = out.replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n");
  return { text, hadScript };
}

function tagAt(html: string, at: number): RegExpExecArray | null {
  const tag = /<(\/?)([a-z][a-z0-9]*)((?:[\s/][^<>]*)?)>/iy;
  tag.lastIndex = at;
  return tag.exec(html);
}

function isElement(name: string): boolean {
  return [isBlock, isRow, isMark, isSilent, isHidden].some((kind) => kind?.test(name));
}

function opened(out: string, open: Open[], name: string, attributes: string): string {
  const mark =
    name === "a" ? "" : /^(b|strong)$/.test(name) ? "**" : /^[ei]/.test(name) ? "*" : "`";
  open.push({ at: out.length, mark, href: name === "a" ? addressIn(attributes) : "" });
  return out;
}

/** Marks what was said since it was opened, within its spaces; nothing said is not marked. */
function closed(out: string, opening: Open | undefined): string {
  if (!opening) return out;
  const said = out.slice(opening.at);
  const [, before = "", text = "", behind = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(said) ?? [];
  if (text === "" || text.includes("\n\n")) return out;
  const marked = opening.href
    ? `[${text}](${opening.href})`
    : `${opening.mark}${text}${opening.mark}`;
  return out.slice(0, opening.at) + before + marked + behind;
}

function addressIn(attributes: string): string {
  const match = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  const said = decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? "").trim();
  if (!/^https?:/i.test(said) || !URL.canParse(said)) return "";
  return new URL(said).href.replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
}

function escapeMarkdown(text: string): string {
  return text.replace(/[*`]|\b_|_\b|\](?=[([])/g, "\\$&");
}

function same(text: string): string {
  return text;
}

function sameBreaks(space: string): string {
  return space.includes("\n") ? space.replace(/[^\n]+/g, "") : " ";
}

function indexOr(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

function after(text: string, sign: string, from: number): number {
  return Math.min(text.length, indexOr(text, sign, from) + sign.length);
}

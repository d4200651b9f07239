/** A piece of a line: words, or words with a meaning. */
export type Inline =
  | string
  | { kind: "strong" | "em"; of: Inline[] }
  | { kind: "link"; href: string; of: Inline[] }
  | { kind: "code"; text: string };

/** A part of a text; the lines of a paragraph stay as its author broke them. */
export type Block =
  | { kind: "paragraph" | "heading"; of: Inline[] }
  | { kind: "list"; ordered: boolean; items: Inline[][] }
  | { kind: "code"; text: string };

const heading = /^#{1,6}\s+(.*)$/;
const item = /^(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/;
const rule = /^(?:-{3,}|\*{3,}|_{3,})$/;

type Open = { kind: "paragraph"; lines: string[] } | OpenList;
type OpenList = { kind: "list"; ordered: boolean; items: string[]; interrupted: boolean };

/**
 * Reads the Markdown that people write in abstracts: paragraphs, headings, lists, code, emphasis and
 * links to the web. There is no HTML in the answer and no other scheme; what is none of these is said
 * as written.
 */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Open | null = null;
  let code: string[] | null = null;
  const close = () => {
    if (open?.kind === "paragraph") {
      blocks.push({ kind: "paragraph", of: readInline(open.lines.join("\n")) });
    } else if (open) {
      const items = open.items.map((one) => readInline(one));
      blocks.push({ kind: "list", ordered: open.ordered, items });
    }
    open = null;
  };
  for (const written of text.split("\n")) {
    const line = written.trim();
    if (line.startsWith("```")) {
      if (code) blocks.push({ kind: "code", text: code.join("\n") });
      else close();
      code = code ? null : [];
    } else if (code) code.push(written);
    else open = withLine(open, line, { blocks, close });
  }
  if (code) blocks.push({ kind: "code", text: (code as string[]).join("\n") });
  close();
  return blocks;
}

/** The text as it is read aloud: without the signs of Markdown. */
export function plainText(text: string): string {
  const said = (inline: Inline): string => {
    if (typeof inline === "string") return inline;
    return inline.kind === "code" ? inline.text : inline.of.map(said).join("");
  };
  return readMarkdown(text)
    .map((block) => {
      if (block.kind === "code") return block.text;
      if (block.kind !== "list") return block.of.map(said).join("");
      return block.items.map((one) => one.map(said).join("")).join("\n");
    })
    .join("\n\n");
}

/** What is open after this line. */
function withLine(
  open: Open | null,
  line: string,
  { blocks, close }: { blocks: Block[]; close: () => void },
): Open | null {
  const [, number, said] = item.exec(line) ?? [];
  if (line === "" && open?.kind === "list") return { ...open, interrupted: true };
  const title = heading.exec(line)?.[1];
  if (line === "" || rule.test(line) || title !== undefined) {
    close();
    if (title) blocks.push({ kind: "heading", of: readInline(title) });
    return null;
  }
  if (said !== undefined) {
    const ordered = number !== undefined;
    if (open?.kind === "list" && open.ordered === ordered) {
      return { ...open, items: [...open.items, said], interrupted: false };
    }
    close();
    return { kind: "list", ordered, items: [said], interrupted: false };
  }
  if (open?.kind === "list" && !open.interrupted) {
    return { ...open, items: [...open.items.slice(0, -1), `${open.items.at(-1)}\n${line}`] };
  }
  if (open?.kind === "paragraph") return { ...open, lines: [...open.lines, line] };
  close();
  return { kind: "paragraph", lines: [line] };
}

// Every run is bounded: no text takes longer than its length times a constant.
const signs = new RegExp(
  [
    /\\(?<escaped>[!-/:-@[-`{-~])/u,
    /`(?<code>[^`\n]{1,500})`/u,
    /\*\*(?=\S)(?<strong>(?:\\.|[^\\]){1,500}?)(?<=\S)\*\*(?!\*)/u,
    /\*(?=[^\s*])(?<em>(?:\\.|[^\\*]){1,500}?)(?<=\S)\*/u,
    /(?<![\p{L}\p{N}_\\])_(?=[^\s_])(?<under>[^_]{1,500}?)(?<=\S)_(?![\p{L}\p{N}_])/u,
    /\[(?<words>(?:\\.|[^[\]\\]){1,500})\]\((?<href>https?:\/\/(?:[^\s()]|\([^\s()]{0,200}\)){1,2000})(?: "[^"\n]{0,200}")?\)/u,
    /<(?<auto>https?:\/\/[^\s<>]{1,2000})>/u,
    /(?<bare>https?:\/\/[^\s<>"'()[\]\\，。；、）]{1,2000})/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

const deepest = 4;

function readInline(text: string, depth = 0): Inline[] {
  if (depth === deepest) return [text];
  const found: Inline[] = [];
  const say = (words: string) => {
    const last = found.at(-1);
    if (typeof last === "string") found[found.length - 1] = last + words;
    else if (words !== "") found.push(words);
  };
  let at = 0;
  for (const match of text.matchAll(signs)) {
    say(text.slice(at, match.index));
    at = match.index + match[0].length;
    const { escaped, code, strong, em, under, words, href, auto, bare } = match.groups ?? {};
    if (escaped !== undefined) say(escaped);
    else if (code !== undefined) found.push({ kind: "code", text: code });
    else if (strong !== undefined) {
      found.push({ kind: "strong", of: readInline(strong, depth + 1) });
    } else if (em !== undefined || under !== undefined) {
      found.push({ kind: "em", of: readInline(em ?? under ?? "", depth + 1) });
    } else if (href !== undefined) {
      found.push({ kind: "link", href, of: withoutLinks(readInline(words ?? "", depth + 1)) });
    } else if (auto !== undefined) found.push({ kind: "link", href: auto, of: [auto] });
    else if (bare !== undefined) {
      const address = bare.replace(/[.,;:!?*_~]+$/, "");
      found.push({ kind: "link", href: address, of: [address] });
      say(bare.slice(address.length));
    }
  }
  say(text.slice(at));
  return found;
}

/** No link stands in another. */
function withoutLinks(all: Inline[]): Inline[] {
  return all.flatMap((one) => (typeof one === "object" && one.kind === "link" ? one.of : [one]));
}

import { ok, type Result, refused } from "#app/lib/result.ts";

export type XmlRefusal = "has_doctype" | "nested_too_deep" | "too_many_parts" | "xml_broken";

/** How deep tags may stand within each other, and how many there may be. */
const mostXmlDepth = 40;
const mostXmlTags = 1_000_000;

/**
 * Looks through XML before any parser sees it, in one pass. Refuses document types, and with them
 * every entity of its own; tags that stand too deep, are too many, or do not close. Answers the same
 * XML without comments and instructions, and with its CDATA sections written as plain text.
 */
export function checkXml(xml: string): Result<string, XmlRefusal> {
  const parts: string[] = [];
  // Up to where everything stands as it is: what needs no other writing is not copied.
  let kept = 0;
  const open: string[] = [];
  let tags = 0;
  let at = 0;
  const broken = () => refused("xml_broken", { line: lineAt(xml, at) });
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    if (next < 0) break;
    at = next;
    const special = specials.find(({ sign }) => xml.startsWith(sign, next));
    if (special) {
      const end = xml.indexOf(special.end, next + special.sign.length);
      if (end < 0) return broken();
      parts.push(xml.slice(kept, next));
      if (special.isText) parts.push(asText(xml.slice(next + special.sign.length, end)));
      at = end + special.end.length;
      kept = at;
      continue;
    }
    if (xml.startsWith("<!", next)) return refused("has_doctype", { line: lineAt(xml, next) });
    const tag = tagAt(xml, next);
    if (!tag) return broken();
    tags += 1;
    if (tags > mostXmlTags) return refused("too_many_parts", { max: mostXmlTags });
    const [whole, closing, name = "", alone] = tag;
    if (closing) {
      if (open.pop() !== name) return broken();
    } else if (!alone) open.push(name);
    if (open.length > mostXmlDepth) return refused("nested_too_deep", { max: mostXmlDepth });
    at = next + whole.length;
  }
  if (open.length > 0 || tags === 0) return broken();
  if (kept === 0) return ok(xml);
  parts.push(xml.slice(kept));
  return ok(parts.join(""));
}

const specials = [
  { sign: "<!--", end: "-->", isText: false },
  { sign: "<![CDATA[", end: "]]>", isText: true },
  { sign: "<?", end: "?>", isText: false },
];

function tagAt(xml: string, at: number): RegExpExecArray | null {
  const tag =
    /<(\/?)([\p{L}_:][\p{L}\p{N}_:.-]*)(?:\s+[^\s<>"'=/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/uy;
  tag.lastIndex = at;
  return tag.exec(xml);
}

function asText(cdata: string): string {
  return cdata.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

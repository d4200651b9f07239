import { encodeEntities } from "../import/entities.ts";

// What XML 1.0 has no way to write, not even as a reference.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export type Attributes = Record<string, string | number | null>;

/** An element with attributes and a text or children; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, inside: string | string[]): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${plain(String(value)).replace(/\s/g, " ")}"`)
    .join("");
  if (typeof inside === "string") return `<${name}${said}>${plain(inside)}</${name}>`;
  const children = inside.filter(Boolean).join("\n");
  return children === "" ? `<${name}${said}/>` : `<${name}${said}>\n${children}\n</${name}>`;
}

/** An element with a text, or nothing where there is no text. */
export function optional(name: string, text: string | number | null): string {
  return text === null || text === "" ? "" : element(name, {}, String(text));
}

function plain(text: string): string {
  return encodeEntities(text.replace(unwritable, ""));
}

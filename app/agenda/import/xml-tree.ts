import { XMLParser } from "fast-xml-parser";
import { decodeEntities } from "./entities.ts";

/** An element: its attributes under `@name`, its children under their names, its text. */
export type XmlElement = { [name: string]: unknown };

// Texts may hold HTML as elements of their own; they are taken as they stand.
const texts = ["abstract", "description", "biography", "title", "subtitle"];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#text",
  alwaysCreateTextNode: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: false,
  removeNSPrefix: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
  stopNodes: texts.map((name) => `*.${name}`),
});

/** The elements of XML that `checkXml` has let pass; throws where the parser finds it broken. */
export function xmlTree(xml: string): XmlElement {
  const tree: unknown = parser.parse(xml);
  return isElement(tree) ? tree : {};
}

/** The children of this name, in their order. */
export function children(parent: XmlElement | undefined, name: string): XmlElement[] {
  const found = own(parent, name);
  if (!Array.isArray(found)) return [];
  return found.map((it) => (isElement(it) ? it : { "#text": it }));
}

/** The first child of this name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return children(parent, name)[0];
}

/** The text of an element itself. */
export function textOf(element: XmlElement | undefined): string {
  const text = own(element, "#text");
  return typeof text === "string" ? decodeEntities(text).trim() : "";
}

/** The text of the first child of one of these names that has any. */
export function textIn(parent: XmlElement | undefined, ...names: string[]): string {
  for (const name of names) {
    const text = textOf(child(parent, name));
    if (text) return text;
  }
  return "";
}

/** An attribute, or "". */
export function attribute(element: XmlElement | undefined, name: string): string {
  const value = own(element, `@${name}`);
  return typeof value === "string" ? decodeEntities(value).trim() : "";
}

function own(element: XmlElement | undefined, name: string): unknown {
  return element && Object.hasOwn(element, name) ? element[name] : undefined;
}

function isElement(value: unknown): value is XmlElement {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

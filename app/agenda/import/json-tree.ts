import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Said } from "./raw-schedule.ts";

export type JsonObject = { [name: string]: unknown };
export type JsonRefusal = "nested_too_deep" | "json_broken" | "not_a_schedule";

/** How deep brackets may stand within each other. */
const mostJsonDepth = 40;

/**
 * The object that a JSON text holds. Refuses brackets that stand too deep, before they are parsed,
 * text that is no JSON, and JSON that is no object.
 */
export function readJsonObject(text: string): Result<JsonObject, JsonRefusal> {
  if (depthOf(text) > mostJsonDepth) return refused("nested_too_deep", { max: mostJsonDepth });
  const parsed = parse(text);
  if (parsed === undefined) return refused("json_broken");
  return isObject(parsed) ? ok(parsed) : refused("not_a_schedule");
}

/** Whether this is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands under a name of an object itself; of nothing else, nothing. */
export function at(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The objects of a list, or of the values of an object. */
export function objects(value: unknown): JsonObject[] {
  const all = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return all.filter(isObject);
}

/** A text, or a number or truth value as text, under the first of these names that has one. */
export function text(value: unknown, ...names: string[]): string {
  for (const name of names) {
    const found = at(value, name);
    if (typeof found === "string" && found.trim() !== "") return found.trim();
    if (typeof found === "number" || typeof found === "boolean") return String(found);
  }
  return "";
}

/** A text, or one per language; where ours are missing, what is there stands for English. */
export function said(value: unknown, ...names: string[]): Said {
  for (const name of names) {
    const found = at(value, name);
    if (!isObject(found)) continue;
    const keys = Object.keys(found);
    const zh = keys.find((key) => /^zh\b/i.test(key)) ?? "";
    const en = keys.find((key) => /^en\b/i.test(key)) ?? keys.find((key) => key !== zh) ?? "";
    return { zh: text(found, zh), en: text(found, en) };
  }
  return text(value, ...names);
}

function depthOf(json: string): number {
  let deepest = 0;
  let depth = 0;
  let isText = false;
  for (let i = 0; i < json.length; i++) {
    const sign = json.charCodeAt(i);
    if (isText) {
      if (sign === 0x5c) i++;
      else if (sign === 0x22) isText = false;
    } else if (sign === 0x22) isText = true;
    else if (sign === 0x5b || sign === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (sign === 0x5d || sign === 0x7d) depth--;
  }
  return deepest;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

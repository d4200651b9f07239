import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "#app/lib/env.server.ts";
import { type EntryName, entrySources } from "./entry-sources.ts";

/** Of each entry its own file, then those it begins by loading. */
let built: Record<string, string[]> | undefined;

/**
 * The address of a browser entry that is no part of Remix: the hashed file of the build, or, under
 * the development server, its source.
 */
export function entryUrl(name: EntryName): string {
  const [own] = entryUrls(name);
  if (!own) throw new Error(`The build has no entry ${name}`);
  return own;
}

/** The same, followed by what it imports: a page that names them all lets none wait for another. */
export function entryUrls(name: EntryName): string[] {
  return underDevelopment() ? [`/${entrySources[name]}`] : hashed(name);
}

function underDevelopment(): boolean {
  return import.meta.env?.DEV === true;
}

function hashed(name: EntryName): string[] {
  built ??= JSON.parse(readFileSync(join(env.buildDir, "entries/urls.json"), "utf8"));
  return built?.[name] ?? [];
}

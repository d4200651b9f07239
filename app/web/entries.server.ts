import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "#app/lib/env.server.ts";
import { type EntryName, entrySources } from "./entry-sources.ts";

let built: Record<string, string> | undefined;

/**
 * The address of a browser entry that is no part of Remix: the hashed file of the build, or, under
 * the development server, its source.
 */
export function entryUrl(name: EntryName): string {
  return underDevelopment() ? `/${entrySources[name]}` : hashed(name);
}

function underDevelopment(): boolean {
  return import.meta.env?.DEV === true;
}

function hashed(name: EntryName): string {
  built ??= JSON.parse(readFileSync(join(env.buildDir, "entries/urls.json"), "utf8"));
  const found = built?.[name];
  if (!found) throw new Error(`The build has no entry ${name}`);
  return found;
}

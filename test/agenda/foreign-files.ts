import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Schedules and validators of others are not ours to keep; where they lie beside the checkout, the
// tests read them.
const shared = fileURLToPath(new URL("../../../shared/data", import.meta.url));

export type ForeignFile = { name: string; bytes: Buffer };

/** The files of this folder beside the checkout; none where it is not there. */
export function foreignFiles(folder: "schedules" | "schedule-validators"): ForeignFile[] {
  const path = join(shared, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
}

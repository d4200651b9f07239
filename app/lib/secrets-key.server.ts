import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const kept = new Map<string, string>();

/**
 * The key a site that is not live keeps for itself in `data/secrets.key`, beside its database and
 * readable by its owner alone. Made once; of two processes that make it at the same time the
 * first wins and both use its key.
 */
export function keptSecretsKey(dataDir: string): string {
  const known = kept.get(dataDir);
  if (known) return known;
  const file = join(dataDir, "secrets.key");
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const key = readFileSync(file, "utf8").trim();
  if (key.length < 32) throw new Error(`${file} holds no key: remove it to have a new one made`);
  kept.set(dataDir, key);
  return key;
}

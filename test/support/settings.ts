import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The settings are read once, at the first import, so they have to be here before any test file; the
// files that come later find those of the first.
const folder = join(process.env.TEST_DIR ?? tmpdir(), "data-");
if (!process.env.DATA_DIR?.startsWith(folder)) {
  const dataDir = mkdtempSync(folder);
  process.env.DATA_DIR = dataDir;
  process.env.DATABASE_URL =
    process.env.TEST_ENGINE === "postgres"
      ? process.env.TEST_POSTGRES_URL
      : join(dataDir, "wutong.sqlite");
  process.env.PUBLIC_ORIGIN = "http://localhost:3000";
  process.env.SECRETS_KEY = Buffer.alloc(32, 7).toString("base64");
}

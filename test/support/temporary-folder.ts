import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives a run of tests one folder for all its files, and takes it away at the end. */
export default function setup() {
  const outer = process.env.TEST_DIR;
  if (outer) return;
  const folder = mkdtempSync(join(tmpdir(), "wutong-test-"));
  process.env.TEST_DIR = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
    delete process.env.TEST_DIR;
  };
}

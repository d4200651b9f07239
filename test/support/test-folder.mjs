import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
const enoughMemory = 512 * 2 ** 20;

/**
 * Makes the folder of a run of tests, told to every process as TEST_DIR, and the one for its many
 * small databases as TEST_QUICK_DIR: in memory where there is room. Answers with what removes both.
 */
export function makeTestFolder() {
  const folder = mkdtempSync(join(tmpdir(), "wutong-test-"));
  const quick = mkdtempSync(join(hasRoom(memory) ? memory : folder, "wutong-test-"));
  process.env.TEST_DIR = folder;
  process.env.TEST_QUICK_DIR = quick;
  return () => {
    for (const one of [quick, folder]) rmSync(one, { recursive: true, force: true });
  };
}

function hasRoom(folder) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= enoughMemory;
  } catch {
    return false;
  }
}

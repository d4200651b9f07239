import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const between = 200;

/**
 * Lets one process at a time build, by a lock in this folder; the others wait, and `say` is told. SQLite's
 * lock on a file is the operating system's: it goes with a process that dies.
 */
export async function alone(folder, say, work) {
  mkdirSync(folder, { recursive: true });
  // Not before npm has installed it.
  const { default: Database } = await import("better-sqlite3");
  const lock = new Database(join(folder, "build-lock.db"), { timeout: 0 });
  try {
    for (let tries = 0; !isMine(lock); tries++) {
      if (tries === 0) say("Another build is under way: waiting for it …");
      await pause(between);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function isMine(lock) {
  try {
    lock.exec("begin exclusive");
    return true;
  } catch (error) {
    if (error.code === "SQLITE_BUSY") return false;
    throw error;
  }
}

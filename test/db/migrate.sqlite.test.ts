import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { closeDb, migrate, openDb, pendingMigrations, transact } from "#db/open.ts";
import { freshFolder } from "#test/support/app.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { addPerson, idsOf } from "./some-people.ts";

test("both engines' migrations make the tables of the schema", () => {
  const check = ["db/migrations/generate.mjs", "--check"];
  const { stdout, stderr } = spawnSync(process.execPath, check, { encoding: "utf8" });

  expect(stderr + stdout).toBe("Both migration folders are current.\n");
});

describe("a SQLite database", () => {
  test("in memory has all tables after migrating, and leaves no file", async () => {
    vi.stubEnv("TMPDIR", freshFolder("memory-"));
    onTestFinished(() => void vi.unstubAllEnvs());
    const db = await openDb("memory");
    expect(await pendingMigrations(db)).toContain("0000_initial");
    await migrate(db);
    await transact(db, (tx) => addPerson(tx, "lin"));
    expect(await idsOf(db)).toEqual(["lin"]);
    expect(readdirSync(tmpdir())).toHaveLength(1);
    await closeDb(db);

    expect(readdirSync(tmpdir())).toEqual([]);
  });

  test("is made with its folder, and read by nobody but its owner", async () => {
    const folder = path.join(freshFolder("place-"), "data");
    const file = path.join(folder, "wutong.db");
    const db = await openDb(`file:${file}`);
    await Promise.all([migrate(db), migrate(await testDb(file))]);
    await transact(db, (tx) => addPerson(tx, "lin"));
    const modes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).mode & 0o777);
    await closeDb(db);

    expect(new Set(modes)).toEqual(new Set([0o600]));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(existsSync(file)).toBe(true);
  });

  test("that a newer program has migrated is refused", async () => {
    const url = await testDbUrl();
    const file = new Database(url);
    file.exec("insert into applied_migrations (tag) values ('9999_from_the_future')");
    file.close();
    const db = await testDb(url);

    await expect(migrate(db)).rejects.toThrow(
      "newer than this program: it has 9999_from_the_future",
    );
    await expect(pendingMigrations(db)).rejects.toThrow("newer than this program");
    await transact(db, (tx) => addPerson(tx, "lin"));
  });
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { command } from "#app/cli/match.ts";
import { freshFolder } from "#test/support/app.ts";
import { files } from "./instances.ts";

const event = files.get("b2brand-P42-M125-T8-L21-f0") ?? "";

test("the command plans a file, and finds its own plan right", async () => {
  const said = listen();
  const out = join(freshFolder("match-"), "plan.json");

  expect(await command.runOnFiles(["solve", event, "--out", out])).toBe(0);
  expect(await command.runOnFiles(["verify", event, out])).toBe(0);

  expect(said()).toContain("125 meetings worth 125 of at most 125: 0.000 % below.");
  expect(said()).toContain('{"ok":true,"value":125,"upperBound":125,"violations":[]}');
  expect(Object.keys(JSON.parse(readFileSync(out, "utf8")))).toEqual(
    expect.arrayContaining(["value", "upperBound", "gap", "prices", "meetings", "unserved"]),
  );
});

test("a plan that breaks a rule is told from one that does not", async () => {
  const said = listen();
  const out = join(freshFolder("match-"), "plan.json");
  writeFileSync(out, "{}");

  expect(await command.runOnFiles(["verify", event, out])).toBe(1);
  expect(said()).toContain('"ok":false');
});

test("a file may begin with a byte order mark, and has to be JSON", async () => {
  listen();
  const file = join(freshFolder("match-"), "event.json");
  const out = `${file}.plan`;
  writeFileSync(file, `\uFEFF${readFileSync(event, "utf8")}`);
  expect(await command.runOnFiles(["solve", file, "--out", out])).toBe(0);
  writeFileSync(file, "{");
  await expect(command.runOnFiles(["solve", file])).rejects.toThrow(/is not JSON/);
});

test("what cannot be planned gets a line that says why", async () => {
  const file = join(freshFolder("match-"), "event.json");
  writeFileSync(file, '{"nInvestors":1,"nCompanies":1,"slots":2,"tables":0}');

  await expect(command.runOnFiles(["solve", file])).rejects.toThrow(/: tables must be a whole/);
  await expect(command.runOnFiles(["solve", `${file}.gone`])).rejects.toThrow(/cannot be read/);
  await expect(command.runOnFiles(["solve"])).rejects.toThrow(/one file/);
  await expect(command.runOnFiles(["solve", event, "--seed", "x"])).rejects.toThrow(/--seed/);
  await expect(command.runOnFiles(["solve", event, "--fairness", "x"])).rejects.toThrow(
    /soft or none/,
  );
});

function listen(): () => string {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  return () => lines.join("");
}

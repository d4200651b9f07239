import ts from "typescript";
import { expect, test } from "vitest";
import {
  exportedFunctions,
  isExplained,
  nodesIn,
  parse,
  paths,
  placeOf,
  type Source,
  sources,
} from "./sources.ts";

const code = sources(["app", "db", "emails", "test"], /\.(ts|tsx|mjs)$/).filter(
  ({ path }) => !path.startsWith("db/migrations/"),
);
const styles = sources(["app"], /\.css$/);
const house = code.filter(({ path }) => !path.startsWith("test/"));

const banned =
  /(^|[-.])(utils?|helpers?|managers?|services?|handlers?|misc|common|data|info|process)([-.]|$)/;
const mostLines = 250;

test("no file is named after nothing", () => {
  expect(paths(["app", "db", "emails", "test"]).filter(isBadlyNamed)).toEqual([]);
  expect(["app/lib/date-utils.ts", "app/mail/data.server.ts"].filter(isBadlyNamed)).toHaveLength(2);
  expect(["app/lib/database.ts", "test/support/databases.ts"].filter(isBadlyNamed)).toEqual([]);
});

test("no file is longer than a screen or two", () => {
  const long = { path: "app/planted.ts", text: "\n".repeat(mostLines + 1) };

  expect([...code, ...styles].flatMap(tooLong)).toEqual([]);
  expect(tooLong(long)).toHaveLength(1);
});

test("every function that a module hands out says its rule", () => {
  const planted = `export function pay() {}
    /** Pays back. */
    export function refund() {}
    export const take = () => {};
    export const limit = 3;`;

  expect(house.flatMap(unexplained)).toEqual([]);
  expect(unexplained({ path: "app/planted.ts", text: planted })).toEqual([
    "app/planted.ts:1 pay",
    "app/planted.ts:4 take",
  ]);
});

test("nobody looks at the clock but the edges", () => {
  const planted = `const a = Date.now(); const b = new Date(); const c = new Date(a); Date();`;

  expect(
    house.filter(({ path }) => !mayLookAtTheClock.test(path)).flatMap(looksAtTheClock),
  ).toEqual([]);
  expect(looksAtTheClock({ path: "app/planted.ts", text: planted })).toHaveLength(3);
});

test("settings are read in one place", () => {
  const planted = `const a = process.env.PORT; const { env } = process; const b = env.port;`;

  expect(house.filter(({ path }) => !mayReadSettings.test(path)).flatMap(readsSettings)).toEqual(
    [],
  );
  expect(readsSettings({ path: "app/planted.ts", text: planted })).toHaveLength(2);
});

test("a posted form is read in one place, which answers what is none", () => {
  const planted = `const form = await request.formData(); const { formData } = form;`;
  const elsewhere = house.filter(({ path }) => path !== "app/web/form.server.ts");

  expect(elsewhere.flatMap(readsForms)).toEqual([]);
  expect(readsForms({ path: "app/planted.ts", text: planted })).toHaveLength(1);
});

test("nothing is switched off or left for later", () => {
  const planted = `// @ts-ignore
    // TODO: later
    test.skip("x", () => {}); test.runIf(a)("x", () => {});`;

  expect(code.filter(({ path }) => !path.includes("architecture/")).flatMap(shortcuts)).toEqual([]);
  expect(shortcuts({ path: "app/planted.ts", text: planted })).toHaveLength(4);
});

const mayLookAtTheClock =
  /^app\/(lib\/(time|ids)\.ts|server\/|cli\/|checkin\/scanner\/|web\/enhance\/)/;
const mayReadSettings = /^app\/lib\/(env|engine)\.server\.ts$|\.mjs$/;

function isBadlyNamed(path: string): boolean {
  return path.split("/").some((name) => banned.test(name));
}

function tooLong({ path, text }: Source): string[] {
  if (/wording\.tsx?$|^db\/seed\//.test(path)) return [];
  const lines = text.trimEnd().split("\n").length;
  return lines > mostLines || text.split("\n").length > mostLines + 1 ? [`${path}: ${lines}`] : [];
}

// Doors have their names from Remix, and a component's name and props say what it shows.
function unexplained(source: Source): string[] {
  if (/\/routes\/|^app\/(root|entry)\b|\.mjs$|\.config\.ts$/.test(source.path)) return [];
  const functions = exportedFunctions(parse(source));
  // An overloaded function has its sentence above the first of its signatures.
  const explained = functions.filter(({ statement }) => isExplained(statement));
  return functions
    .filter(({ name, body }) => body && isFunction(body) && !/^[A-Z]/.test(name))
    .filter(({ name }) => !explained.some((it) => it.name === name))
    .map(({ name, statement }) => `${placeOf(statement)} ${name}`);
}

function isFunction(body: ts.Node): boolean {
  return ts.isBlock(body) || ts.isArrowFunction(body) || ts.isFunctionExpression(body);
}

function looksAtTheClock(source: Source): string[] {
  return [...nodesIn(parse(source))].filter(isLookAtTheClock).map(placeOf);
}

function isLookAtTheClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return isDate(node.expression) && !node.arguments?.length;
  if (!ts.isCallExpression(node)) return false;
  if (isDate(node.expression)) return true;
  return (
    ts.isPropertyAccessExpression(node.expression) &&
    isDate(node.expression.expression) &&
    node.expression.name.text === "now"
  );
}

function isDate(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === "Date";
}

function readsSettings(source: Source): string[] {
  return [...nodesIn(parse(source))]
    .filter((node) => ts.isIdentifier(node) && node.text === "process")
    .filter(({ parent }) =>
      ts.isPropertyAccessExpression(parent)
        ? parent.name.text === "env"
        : ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name),
    )
    .map(placeOf);
}

function readsForms(source: Source): string[] {
  return [...nodesIn(parse(source))]
    .filter((node) => ts.isPropertyAccessExpression(node) && node.name.text === "formData")
    .map(placeOf);
}

function shortcuts({ path, text }: Source): string[] {
  const found = text.match(
    /@ts-(ignore|nocheck|expect-error)|\b(TODO|FIXME|XXX)\b|\b(test|it|describe)\.(skip|skipIf|runIf|only|todo|fixme)\b/g,
  );
  return (found ?? []).map((it) => `${path}: ${it}`);
}

import ts from "typescript";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { doorsOf } from "./doors.ts";
import {
  type Exported,
  exportedFunctions,
  importedFrom,
  nodesIn,
  parse,
  type Source,
  sources,
} from "./sources.ts";

// A guard of its own would bar the way to these: they are how one becomes somebody.
const open = ["/my/sign-in", "/gate/setup"];
const guarded = /^\/(?:api\/v1\/)?(organizer|gate|my)(\/|$)/;
const guardModules = /guards\.server\.ts$|sign-in\.server\.ts$/;

const modules = sources(["app"], /\/routes\/[^/]+\.tsx?$/);
const doors = doorsOf(await routes);

test("every organizer's, gate's and personal door calls a guard itself, before all else", () => {
  const behind = doors.filter(({ path }) => guarded.test(path) && !isOpen(path));
  const files = new Set(behind.map(({ file }) => `app/${file}`));

  expect(files.size).toBeGreaterThan(0);
  expect(modules.filter(({ path }) => files.has(path)).flatMap(unguarded)).toEqual([]);
});

test("a module is named after its audience, and hangs in the map", () => {
  const misnamed = doors.filter(({ path, file }) => {
    const audience = guarded.exec(path)?.[1];
    const name = file.split("/").at(-1) ?? "";
    return audience
      ? !new RegExp(`^${audience}[-.]`).test(name)
      : /^(organizer|gate|my)-/.test(name);
  });
  const known = new Set(doors.map(({ file }) => `app/${file}`));

  expect(misnamed).toEqual([]);
  expect(modules.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([]);
});

test("the law sees a door without a guard, with a late one and with one behind a condition", () => {
  const header = `import { requireRole } from "#app/accounts/guards.server.ts";
    import { requireNothing } from "./requirements.ts";`;
  const planted = [
    "export async function loader() { return await orders(db); }",
    "export async function loader() { await orders(db); await requireRole(db); }",
    "export async function loader() { if (x) { await requireRole(db); } return 1; }",
    "export async function loader() { const a = x && (await requireRole(db)); }",
    "export async function loader() { await requireNothing(db); }",
    "export async function loader() { requireRole(db); await orders(db); }",
    "export async function action() { return inner(async () => await requireRole(db)); }",
    'export { loader } from "./other.tsx";',
    "export const loader = guardedLoader(orders);",
  ];
  const fine = [
    "export async function loader() { await requireRole(db); return await orders(db); }",
    "export const action = async () => { const { event } = await requireRole(db); await x(); };",
    "export default function Page() { return null; }",
  ];
  const judge = (line: string) =>
    unguarded({ path: "app/planted.tsx", text: `${header}\n${line}` });

  for (const line of planted) expect(judge(line), line).toHaveLength(1);
  for (const line of fine) expect(judge(line), line).toEqual([]);
});

function isOpen(path: string): boolean {
  return open.some((it) => path === it || path.startsWith(`${it}/`));
}

/** The doors of this module that let anybody in. */
function unguarded(source: Source): string[] {
  const file = parse(source);
  const guards = importedFrom(file, guardModules);
  return exportedFunctions(file)
    .filter(({ name }) => ["loader", "action"].includes(name))
    .filter((door) => !callsGuardFirst(door, guards))
    .map(({ name }) => `${source.path}: ${name}`);
}

function callsGuardFirst({ body }: Exported, guards: Set<string>): boolean {
  const block =
    body && (ts.isArrowFunction(body) || ts.isFunctionExpression(body) ? body.body : body);
  if (!block || !ts.isBlock(block)) return false;
  const first = [...nodesIn(block)].find((node) => ts.isAwaitExpression(node));
  if (!first || !ts.isAwaitExpression(first) || !ts.isCallExpression(first.expression))
    return false;
  const called = first.expression.expression;
  const isGuard =
    ts.isIdentifier(called) && /^require/.test(called.text) && guards.has(called.text);
  return isGuard && alwaysReached(first, block);
}

function alwaysReached(node: ts.Node, block: ts.Block): boolean {
  for (let at = node.parent; at.parent !== block; at = at.parent) {
    const plain =
      ts.isVariableDeclaration(at) ||
      ts.isVariableDeclarationList(at) ||
      ts.isParenthesizedExpression(at) ||
      ts.isPropertyAccessExpression(at);
    if (!plain) return false;
  }
  return true;
}

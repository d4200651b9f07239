import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A file of the house, by its path from the top. */
export type Source = { path: string; text: string };

/** All files under these folders whose names end like this. */
export function sources(folders: string[], ending: RegExp): Source[] {
  return paths(folders)
    .filter((path) => ending.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The paths of all files under these folders; a folder that is not there has none. */
export function paths(folders: string[]): string[] {
  return folders.flatMap((folder) => list(folder)).sort();
}

/** The syntax tree of a TypeScript source. */
export function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** Every node below this one, in the order of the text. */
export function* nodesIn(node: ts.Node): Generator<ts.Node> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* nodesIn(child);
  }
}

/** `path:line` of a node, as editors open it. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** A function that a module hands out, however it is written. */
export type Exported = { name: string; statement: ts.Statement; body: ts.Node | undefined };

/** The functions a module exports by name or by default; re-exports have no body here. */
export function exportedFunctions(file: ts.SourceFile): Exported[] {
  return file.statements.flatMap((statement): Exported[] => {
    if (ts.isExportDeclaration(statement) && statement.exportClause) {
      if (statement.isTypeOnly || !ts.isNamedExports(statement.exportClause)) return [];
      const named = statement.exportClause.elements.filter(({ isTypeOnly }) => !isTypeOnly);
      return named.map(({ name }) => ({ name: name.text, statement, body: undefined }));
    }
    if (!isExported(statement)) return [];
    if (ts.isFunctionDeclaration(statement)) {
      return [{ name: statement.name?.text ?? "default", statement, body: statement.body }];
    }
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.getText(),
      statement,
      body: initializer,
    }));
  });
}

/** Whether a statement is marked `export`. */
function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return Boolean(modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
}

/** Whether a sentence stands above this statement. */
export function isExplained(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).some((it) => ts.isJSDoc(it) && it.comment);
}

/** The names a module imports from modules whose path matches. */
export function importedFrom(file: ts.SourceFile, from: RegExp): Set<string> {
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly) continue;
    if (!ts.isStringLiteral(statement.moduleSpecifier)) continue;
    if (!from.test(statement.moduleSpecifier.text)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name } of bindings.elements) names.add(name.text);
  }
  return names;
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}

function list(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
  } catch {
    return [];
  }
}

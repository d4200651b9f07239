import ts from "typescript";
import { nodesIn, parse, placeOf, type Source } from "./sources.ts";

/** A text that a person reads; what is filled in at run time shows as `…`. */
export type Sentence = { place: string; sentence: string };

/** The texts of one language: every string below a property `zh` or `en`, the outermost of them. */
export function sentencesIn(source: Source, lang: "zh" | "en"): Sentence[] {
  return [...nodesIn(parse(source))]
    .filter((node) => languageOf(node) === lang && !isInLanguage(node))
    .flatMap((node) => (ts.isPropertyAssignment(node) ? [...texts(node.initializer)] : []));
}

/** Whether this stands inside of a value that is given per language. */
export function isInLanguage(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) if (languageOf(at)) return true;
  return false;
}

function languageOf(node: ts.Node): string | null {
  const name = ts.isPropertyAssignment(node) ? nameOf(node.name) : "";
  return name === "zh" || name === "en" ? name : null;
}

function* texts(node: ts.Node): Generator<Sentence> {
  if (isNoText(node)) return;
  if (ts.isStringLiteralLike(node)) yield found(node, node.text);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ literal }) => literal.text);
    yield found(node, [node.head.text, ...spans].join("…"));
  }
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* texts(child);
}

function found(node: ts.Node, sentence: string): Sentence {
  return { place: placeOf(node), sentence };
}

// A type, a key, what a value is compared with, and the arguments of a call are not read by anyone;
// but those of `plural` are.
function isNoText(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isTypeNode(node)) return true;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) return true;
  if (ts.isBinaryExpression(parent) && comparisons.has(parent.operatorToken.kind)) return true;
  if (!ts.isCallExpression(parent) || parent.expression === node) return false;
  return parent.expression.getText() !== "plural" && ts.isStringLiteralLike(node);
}

const comparisons = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

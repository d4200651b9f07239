import ts from "typescript";
import { expect, test } from "vitest";
import { isInLanguage } from "./sentences.ts";
import { nodesIn, parse, placeOf, type Source, sources } from "./sources.ts";

// The gallery shows the pieces of screen to those who make them, and nobody else.
const pages = sources(["app", "emails"], /\.tsx$/).filter(
  ({ path }) => !path.startsWith("app/ui/gallery/"),
);
const read = ["aria-label", "title", "placeholder", "alt", "label", "hint"];
const letters = /\p{Script=Han}|[A-Za-z]{2,}/u;
// What is called the same everywhere, a language by its own name among it.
const ownNames = /Wutong|梧桐|^(English|中文)$/g;

test("every text on a page comes from the wording", () => {
  expect(pages.flatMap(untranslated)).toEqual([]);
});

test("the law sees a text in one language only", () => {
  const text = `<p title="Close"><b>Sold out</b>{"下一步"}{n} · {words.left} <i>Wutong</i></p>`;

  expect(untranslated({ path: "app/planted.tsx", text })).toEqual([
    "app/planted.tsx:1 Close",
    "app/planted.tsx:1 Sold out",
    "app/planted.tsx:1 下一步",
  ]);
});

function untranslated(source: Source): string[] {
  return [...nodesIn(parse(source))].flatMap((node) => {
    const text = shownText(node);
    return letters.test(text.replace(ownNames, "")) ? [`${placeOf(node)} ${text.trim()}`] : [];
  });
}

function shownText(node: ts.Node): string {
  if (ts.isJsxText(node)) return node.text.replace(/&\w+;/g, "");
  if (!ts.isStringLiteralLike(node)) return "";
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return read.includes(parent.name.getText()) ? node.text : "";
  if (ts.isJsxExpression(parent) && !ts.isJsxAttribute(parent.parent)) return node.text;
  return /\p{Script=Han}/u.test(node.text) && !isInLanguage(node) ? node.text : "";
}

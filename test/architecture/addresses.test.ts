import ts from "typescript";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import * as urls from "#app/urls.ts";
import { doorsOf, leadsTo } from "./doors.ts";
import { exportedFunctions, nodesIn, parse, placeOf, type Source, sources } from "./sources.ts";

// The last door is for all who are lost.
const doors = doorsOf(await routes).filter(({ path }) => path !== "/*");

test("every link that is built leads to a door", () => {
  const built = linksOf(urls, sources(["app"], /^app\/urls(\.ts$|\/)/));

  expect(built.length).toBeGreaterThan(5);
  expect(built.filter(({ address }) => !doors.some((door) => leadsTo(address, door)))).toEqual([]);
});

test("the law sees a link to nowhere", () => {
  const address = (text: string) => doors.some((door) => leadsTo(text, door));

  expect(address("/zh/westbund/tickets")).toBe(true);
  expect(address("/zh/westbund/tickets/of/nobody")).toBe(false);
  expect(
    leadsTo("/orders/A/b/tickets/1.png", { path: "/orders/:c/:s/tickets/:n.png", file: "" }),
  ).toBe(true);
  expect(
    leadsTo("/orders/A/b/tickets/1.gif", { path: "/orders/:c/:s/tickets/:n.png", file: "" }),
  ).toBe(false);
});

test("no page writes an address of ours by hand", () => {
  const planted = `<p><a href="/my/day">a</a><Link to={\`/\${lang}/x\`}>b</Link><a href="#top">c</a></p>`;

  expect(sources(["app", "emails"], /\.tsx$/).flatMap(handwritten)).toEqual([]);
  expect(handwritten({ path: "app/planted.tsx", text: planted })).toHaveLength(2);
});

type Builders = Record<string, unknown>;

function linksOf(builders: Builders, files: Source[]): { name: string; address: string }[] {
  return files.flatMap((source) =>
    exportedFunctions(parse(source)).flatMap(({ name, statement }) => {
      const build = builders[name];
      if (typeof build !== "function" || !ts.isFunctionDeclaration(statement)) return [];
      const address = String(build(...statement.parameters.map(sample)));
      return [{ name, address: address.replace(/^https?:\/\/[^/]+/, "").replace(/[?#].*/, "") }];
    }),
  );
}

/** Stands for any argument: a piece of text that also has every property. */
function sample({ name }: ts.ParameterDeclaration): unknown {
  if (name.getText() === "lang") return "zh";
  return new Proxy(
    {},
    {
      get: (_, key) => {
        if (key === Symbol.iterator) return () => [].values();
        if (key === Symbol.toPrimitive || key === "toString") return () => "sample";
        return key === "lang" ? "zh" : "sample";
      },
    },
  );
}

function handwritten(source: Source): string[] {
  return [...nodesIn(parse(source))]
    .filter(ts.isJsxAttribute)
    .filter(({ name }) => ["href", "action", "to", "formAction"].includes(name.getText()))
    .filter(({ initializer }) => /^\{?["'`]\/[^"'`]/.test(initializer?.getText() ?? ""))
    .map((attribute) => `${placeOf(attribute)} ${attribute.getText()}`);
}

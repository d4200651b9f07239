import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test } from "vitest";
import { env } from "#app/lib/env.server.ts";
import { langs } from "#app/lib/lang.ts";
import { Gallery, sheets } from "#app/ui/gallery.tsx";
import { loader } from "#app/web/routes/dev-gallery.tsx";
import { knock } from "#test/support/pages.ts";

afterEach(() => {
  env.live = false;
});

const ask = (sheet: string) =>
  knock(async (args) => ({ data: loader(args), init: null }), {
    path: `/dev/gallery/${sheet}`,
    params: { sheet },
  });

describe.each(sheets)("the sheet %s", (sheet) => {
  test.each(langs)("is a page with one main heading, in %s", (lang) => {
    const html = renderToStaticMarkup(<Gallery sheet={sheet} lang={lang} drawing="" qr="" />);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });
});

test("the gallery is shown, and only what it has", async () => {
  expect((await ask("home")).data).toMatchObject({ sheet: "home" });
  expect((await ask("constructor")).status).toBe(404);
});

test("a live site has no gallery", async () => {
  env.live = true;
  expect((await ask("home")).status).toBe(404);
});

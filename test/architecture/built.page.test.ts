import { expect, test } from "vitest";
import { foreignHosts } from "./hosts.ts";
import { sources } from "./sources.ts";

// Libraries name their manuals in their messages; no browser asks for those.
const manuals = ["reactjs.org", "react.dev", "remix.run", "reactrouter.com"];
// Where the decoder would look for its wasm if the scanner did not say where ours lies; the content
// policy bars that way.
const unused = ["fastly.jsdelivr.net"];

test("what a browser is given names no host of others", () => {
  const files = sources(["build/client", "build/entries"], /\.(js|css|html|svg|json|webmanifest)$/);

  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => foreignHosts(file, [...manuals, ...unused]))).toEqual([]);
});

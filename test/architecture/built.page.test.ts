import { expect, test } from "vitest";
import { foreignHosts } from "./hosts.ts";
import { sources } from "./sources.ts";

// Libraries name their manuals in their messages; no browser asks for those.
const manuals = ["reactjs.org", "react.dev", "remix.run", "reactrouter.com"];

test("what a browser is given names no host of others", () => {
  const files = sources(["build/client"], /\.(js|css|html|svg|json|webmanifest)$/);

  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => foreignHosts(file, manuals))).toEqual([]);
});

import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const asked = "?__remix-build-client-route";

const loadAnew = `import { useEffect } from "react";
export default function LoadAnew() {
  useEffect(() => location.reload(), []);
  return null;
}`;

/**
 * A page that ships no React has no half in the browser: only routes that say `hydrate: true`, and
 * those that frame others with an `<Outlet>`, are built for it. A hydrated page that leads to
 * another kind of page gets a half that loads the document. So nothing that only the server may
 * see can slip into a browser's file by way of such a page.
 */
export function clientHalves(): Plugin {
  return {
    name: "wutong-client-halves",
    apply: "build",
    enforce: "post",
    transform(_, id) {
      if (!id.endsWith(asked)) return null;
      const source = readFileSync(id.slice(0, -asked.length), "utf8");
      return /hydrate:\s*true|<Outlet\b/.test(source) ? null : { code: loadAnew, map: null };
    },
  };
}

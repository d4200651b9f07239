import type { HeadersFunction, ServerBuild } from "@remix-run/node";

/**
 * Remix drops what a loader or an action says in headers unless its route exports `headers`. Here
 * every route that does not has this one, so that `Retry-After` or `X-Page-Cache` arrive as said.
 */
export function withHeaders(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route || route.module.headers) return [id, route];
    return [id, { ...route, module: { ...route.module, headers: passed } }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

const passed: HeadersFunction = ({ parentHeaders, loaderHeaders, actionHeaders, errorHeaders }) => {
  const headers = new Headers(parentHeaders);
  for (const source of [loaderHeaders, actionHeaders, errorHeaders]) {
    source?.forEach((value, name) => {
      if (name !== "set-cookie" && !/^content-(?:length|type)$/.test(name))
        headers.set(name, value);
    });
  }
  return headers;
};

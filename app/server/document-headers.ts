import type { EntryContext } from "@remix-run/node";
import type { Route } from "./address-map.ts";

type Shown = EntryContext["staticHandlerContext"];

/**
 * The headers of a document: all that its loaders, its action and whatever failed of them say, the
 * innermost last; of what succeeded within a page that is not shown, nothing. Those that describe
 * the body of an answer are left out: this one's is a page.
 */
export function documentHeaders(routes: Route[], shown: Shown): Headers {
  const { errors, loaderData, actionData, loaderHeaders, actionHeaders } = shown;
  const headers = new Headers();
  let isShown = true;
  for (const { id } of routes) {
    if (isShown || loaderData[id] === undefined) take(headers, loaderHeaders[id]);
    if (isShown || !actionData) take(headers, actionHeaders[id]);
    if (errors && id in errors) isShown = false;
  }
  return headers;
}

function take(headers: Headers, said: Headers | undefined): void {
  said?.forEach((value, name) => {
    if (name !== "set-cookie" && !/^content-(?:length|type)$/.test(name)) headers.set(name, value);
  });
  for (const cookie of said?.getSetCookie() ?? []) headers.append("set-cookie", cookie);
}

import type { AppLoadContext } from "@remix-run/node";
import type { Place, Route } from "./address-map.ts";
import type { Answerer } from "./answerer.ts";
import { isData, said } from "./outcome.ts";

type Args = { request: Request; params: Place["params"]; context: AppLoadContext };

/**
 * Answers an address that has no page as Remix does: with the response that its loader or action
 * returned or threw; whatever else comes of it is reported and a plain 500. A thrown `data()` is
 * JSON, where Remix keeps it to itself. Null where the route has nothing for the method: Remix
 * knows how to say so.
 */
export function resource(
  { route, params, method }: { route: Route; params: Place["params"]; method: string },
  report: (error: unknown, args: Args) => void,
): Answerer | null {
  const { loader, action } = route.module;
  const run = method === "GET" || method === "HEAD" ? loader : action;
  if (!run) return null;
  return async (request, context) => {
    const args = { request, params, context };
    try {
      const answer = await run(args);
      if (answer instanceof Response) return answer;
      throw new Error(`Nothing but a response is due from ${route.id}.`);
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      if (isData(thrown)) return Response.json(thrown.data, said(thrown));
      report(thrown, args);
      const headers = { "Content-Type": "text/plain" };
      return new Response("Unexpected Server Error", { status: 500, headers });
    }
  };
}

import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { log } from "#app/lib/log.server.ts";
import { NonceContext } from "#app/web/nonce.ts";
import { requestId } from "#app/web/request-facts.server.ts";

const patience = 5_000;

/** Renders a page whole: in one go where it ships no React, else once all of it is there. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const page = (
    <NonceContext.Provider value={nonce}>
      <RemixServer context={context} url={request.url} {...(nonce ? { nonce } : {})} />
    </NonceContext.Provider>
  );
  const html = hydrates(context) ? await renderReady(page, nonce) : renderToString(page);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** Writes a fault to the log, once; what is foreseen (a 404, a visitor who left) is no fault. */
export function handleError(
  error: unknown,
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  log.error({ err: error, id: requestId(request) }, "page failed");
}

function hydrates(context: EntryContext): boolean {
  return context.staticHandlerContext.matches.some(({ route }) => {
    const handle: unknown = context.routeModules[route.id]?.handle;
    return typeof handle === "object" && handle !== null && "hydrate" in handle && handle.hydrate;
  });
}

function renderReady(page: ReactElement, nonce: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const out = new PassThrough();
    const { pipe, abort } = renderToPipeableStream(page, {
      ...(nonce ? { nonce } : {}),
      onAllReady() {
        clearTimeout(timer);
        resolve(text(out));
        pipe(out);
      },
      onShellError: reject,
      onError: reject,
    });
    const timer = setTimeout(abort, patience);
  });
}

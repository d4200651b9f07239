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

/** Renders a page that ships React, or whatever else is left to Remix, once all of it is there. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const html = await renderReady(pageOf(context, request.url, nonce), nonce);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(html, { status, headers });
}

/** The HTML of a page that ships no React, rendered in one go. */
export function pageHtml(context: EntryContext, url: string, nonce: string | undefined): string {
  return `<!DOCTYPE html>${renderToString(pageOf(context, url, nonce))}`;
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

function pageOf(context: EntryContext, url: string, nonce: string | undefined): ReactElement {
  return (
    <NonceContext.Provider value={nonce}>
      <RemixServer context={context} url={url} {...(nonce ? { nonce } : {})} />
    </NonceContext.Provider>
  );
}

function renderReady(page: ReactElement, nonce: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const out = new PassThrough();
    const { pipe, abort } = renderToPipeableStream(page, {
      ...(nonce ? { nonce } : {}),
      onAllReady() {
        clearTimeout(timer);
        text(out).then(resolve, reject);
        pipe(out);
      },
      onShellError: reject,
      onError: reject,
    });
    const timer = setTimeout(abort, patience);
  });
}

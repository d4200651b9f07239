import type { Response as Answer, Request as Asked } from "express";
import { networkOf } from "#app/lib/network.ts";
import { requestFacts } from "#app/web/request-facts.server.ts";

/**
 * The `Request` that loaders and actions see. Its address is the one visitors use, whatever name
 * a proxy calls this process by; a public page is asked for without cookies, since it is the same
 * for everyone. Where it came from has been checked, and Remix's own check knows fewer browsers, so
 * it is not told. Aborted when the visitor leaves before the answer.
 */
export function webRequest(
  req: Asked,
  res: Answer,
  {
    body,
    publicOrigin,
    cookies,
  }: { body: Buffer | null; publicOrigin: string | null; cookies: boolean },
): Request {
  const origin = publicOrigin ?? `${req.protocol}://${req.headers.host ?? "localhost"}`;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || name.startsWith(":") || leftOut.has(name)) continue;
    headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  if (!cookies) delete headers.cookie;
  headers.host = origin.slice(origin.indexOf("//") + 2);
  headers[requestFacts.id] = String(res.getHeader("X-Request-Id") ?? "");
  headers[requestFacts.address] = networkOf(req.ip ?? "unknown");
  const request = new Request(origin + req.url, {
    method: req.method === "HEAD" ? "GET" : req.method,
    headers,
    body: body && body.length > 0 ? new Uint8Array(body) : null,
  });
  const form = body && isPlainForm(headers["content-type"]) && { formData: () => plainForm(body) };
  return Object.defineProperty(Object.assign(request, form), "signal", { get: signalOf(res) });
}

const leftOut = new Set(["connection", "x-forwarded-host", "origin"]);

/** A signal is made only for the few who listen. */
function signalOf(res: Answer): () => AbortSignal {
  let left: AbortController | undefined;
  return () => {
    if (left) return left.signal;
    const controller = new AbortController();
    const leave = () => {
      if (!res.writableFinished) controller.abort();
    };
    if (res.closed) leave();
    else res.once("close", leave);
    left = controller;
    return controller.signal;
  };
}

function isPlainForm(type: string | undefined): boolean {
  return type?.split(";", 1)[0]?.trim().toLowerCase() === "application/x-www-form-urlencoded";
}

/** What `formData()` would read, without the stream it reads it from. */
async function plainForm(body: Buffer): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(body.toString())) form.append(name, value);
  return form;
}

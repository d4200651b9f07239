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
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || name.startsWith(":") || name === "connection") continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  if (!cookies) headers.delete("cookie");
  headers.set("host", new URL(origin).host);
  headers.delete("x-forwarded-host");
  headers.delete("origin");
  headers.set(requestFacts.id, String(res.getHeader("X-Request-Id") ?? ""));
  headers.set(requestFacts.address, networkOf(req.ip ?? "unknown"));
  const left = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) left.abort();
  });
  return new Request(origin + req.url, {
    method: req.method === "HEAD" ? "GET" : req.method,
    headers,
    body: body && body.length > 0 ? new Uint8Array(body) : null,
    signal: left.signal,
  });
}

/**
 * What the server knows about a request and Remix's `Request` has no room for. The server sets
 * these headers on every request and drops what a client sends under their names.
 */
export const requestFacts = { id: "x-wutong-request", address: "x-wutong-address" } as const;

/** The id a request has in the log and in its answer's `X-Request-Id`. */
export function requestId(request: Request): string {
  return request.headers.get(requestFacts.id) ?? "";
}

/** The network a request came from (`networkOf`), as far as the proxies in front are trusted. */
export function clientAddress(request: Request): string {
  return request.headers.get(requestFacts.address) ?? "unknown";
}

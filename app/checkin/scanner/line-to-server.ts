import type {
  CountsAnswer,
  PaymentAnswer,
  PaymentRequest,
  ScanAnswer,
  ScanRequest,
  SearchAnswer,
  SeatsAnswer,
  UndoAnswer,
  UndoRequest,
} from "../scan-protocol.ts";
import type { Reply } from "./door-line.ts";

const patience = 4000;

/** The gate's requests to the server, each answered, refused, or silent after four seconds. */
export function lineToServer(base: string, lang: string, heard: (reached: boolean) => void) {
  async function ask<T>(path: string, init: RequestInit, given?: AbortSignal): Promise<Reply<T>> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), patience);
    const leave = () => timeout.abort();
    given?.addEventListener("abort", leave);
    try {
      const response = await fetch(base + path, {
        ...init,
        headers: { ...init.headers, "Accept-Language": lang },
        credentials: "same-origin",
        cache: "no-store",
        signal: timeout.signal,
      });
      const reply = await replyOf<T>(response);
      heard(reply.kind !== "silence");
      return reply;
    } catch {
      if (!given?.aborted) heard(false);
      return { kind: "silence" };
    } finally {
      clearTimeout(timer);
      given?.removeEventListener("abort", leave);
    }
  }

  const post = <T>(path: string, body: unknown, signal?: AbortSignal) =>
    ask<T>(
      path,
      {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      },
      signal,
    );

  return {
    scan: (request: ScanRequest, signal: AbortSignal) => post<ScanAnswer>("/scan", request, signal),
    pay: (request: PaymentRequest) => post<PaymentAnswer>("/payment", request),
    undo: (request: UndoRequest) => post<UndoAnswer>("/undo", request),
    counts: () => ask<CountsAnswer>("/counts", {}),
    seats: () => ask<SeatsAnswer>("/seats", {}),
    search: (query: string, signal: AbortSignal) =>
      ask<SearchAnswer>(`/search?q=${encodeURIComponent(query)}`, {}, signal),
  };
}
export type LineToServer = ReturnType<typeof lineToServer>;

/** Only our own JSON counts as an answer: a hotel's sign-in page or a proxy's error is silence. */
async function replyOf<T>(response: Response): Promise<Reply<T>> {
  const type = response.headers.get("Content-Type") ?? "";
  if (response.ok && type.startsWith("application/json")) {
    return { kind: "answer", answer: await response.json() };
  }
  const final = response.status < 500 && response.status !== 408 && response.status !== 429;
  if (final && type.startsWith("application/problem+json")) {
    return { kind: "problem", problem: await response.json() };
  }
  return { kind: "silence" };
}

import type { ScanKind } from "../admission.ts";
import type { Problem, ScanAnswer, ScanRequest } from "../scan-protocol.ts";

/** What is scanned: a code, or a ticket found by search. */
export type Subject = { code: string } | { ticket: string };

/** What a request came to: an answer, a refusal, or silence (no network, or a server in trouble). */
export type Reply<T> =
  | { kind: "answer"; answer: T }
  | { kind: "problem"; problem: Problem }
  | { kind: "silence" };

/** What the line has to say about the scan under way. */
export type LineNews =
  | { state: "asking" }
  | { state: "waiting"; tries: number }
  | { state: "answered"; answer: ScanAnswer }
  | { state: "problem"; problem: Problem };

export type LineParts = {
  post: (request: ScanRequest, signal: AbortSignal) => Promise<Reply<ScanAnswer>>;
  /** Resolves after `ms`, or at once when the network is back. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  newNonce: () => string;
};

/** Back-off between tries in ms: doubling from half a second to five, with some jitter. */
export function backOff(tries: number, random = Math.random()): number {
  return Math.min(5000, 500 * 2 ** (tries - 1)) * (0.75 + random / 2);
}

/**
 * The line to the server, one scan at a time. A scan without an answer is asked again with the
 * same nonce until it is answered, given up or replaced by the next; and a scan that was left
 * without an answer keeps its nonce, so that scanning that ticket again cannot count twice.
 */
export function doorLine({ post, pause, newNonce }: LineParts) {
  const unanswered = new Map<string, string>();
  let current: AbortController | null = null;
  let hurry: AbortController | null = null;

  async function scan(subject: Subject, kind: ScanKind, tell: (news: LineNews) => void) {
    giveUp();
    const turn = new AbortController();
    current = turn;

    const key = JSON.stringify([kind, subject]);
    const nonce = unanswered.get(key) ?? newNonce();
    unanswered.set(key, nonce);
    tell({ state: "asking" });

    for (let tries = 1; !turn.signal.aborted; tries++) {
      const reply = await post({ ...subject, kind, nonce }, turn.signal);
      if (reply.kind !== "silence") unanswered.delete(key);
      if (turn.signal.aborted) return;
      if (reply.kind === "answer") return tell({ state: "answered", answer: reply.answer });
      if (reply.kind === "problem") return tell({ state: "problem", problem: reply.problem });

      tell({ state: "waiting", tries });
      hurry = new AbortController();
      await pause(backOff(tries), hurry.signal);
    }
  }

  /** Leaves the scan under way; its nonce is kept in case it is scanned again. */
  function giveUp() {
    current?.abort();
    hurry?.abort();
  }

  return {
    scan,
    /** Tries the waiting scan again without the rest of its pause. */
    tryNow: () => hurry?.abort(),
    giveUp,
  };
}

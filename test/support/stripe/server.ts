import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Stripe from "stripe";
import { Account } from "./account.ts";
import { callApi } from "./api.ts";
import { ApiError, type StripeEvent } from "./books.ts";
import { checkoutPage } from "./checkout-page.ts";
import { parameterChecks } from "./schema.ts";
import { type Endpoint, sendUntilTaken } from "./webhooks.ts";

/** What goes wrong with the next call: refused, cut before or after it was carried out, or slow. */
export type Fault = "500" | "cut before" | "cut after" | "slow";

export type StripeStandIn = {
  origin: string;
  /** The settings of a server that is to use it. */
  settings: { STRIPE_SECRET_KEY: string; STRIPE_WEBHOOK_SECRET: string; STRIPE_API_BASE: string };
  account: Account;
  /** Calls to the API that were answered, as `POST /v1/refunds`. */
  calls: string[];
  faults: Fault[];
  /** Where notices go from now on, each `times` times; null: nowhere. */
  notify(to: { url: string; times?: number } | null): void;
  /** Waits until every notice was taken. */
  delivered(): Promise<void>;
  close(): Promise<void>;
};

const secretKey = "sk_test_standin";
export const webhookSecret = "whsec_standin";

/**
 * A server that answers the official package as Stripe would: it checks every parameter by
 * Stripe's own types, keeps accounts, repeats what has the same idempotency key, tells its
 * webhook, and shows a page to pay on. `clock` is in ms.
 */
export async function startStripe({
  port = 0,
  clock = Date.now,
}: {
  port?: number;
  clock?: () => number;
} = {}): Promise<StripeStandIn> {
  const check = await parameterChecks();
  const faults: Fault[] = [];
  const calls: string[] = [];
  const sending = new Set<Promise<void>>();
  const replays = new Map<string, Replay>();
  const inFlight = new Set<string>();
  let endpoint: (Endpoint & { times: number }) | null = null;
  let over = false;
  const account = new Account({
    clock: () => Math.floor(clock() / 1000),
    apiVersion: Stripe.API_VERSION,
    happened: (event: StripeEvent) => {
      if (!endpoint) return;
      for (let n = 0; n < endpoint.times; n++) {
        const sent = sendUntilTaken(event, endpoint, { isOver: () => over });
        sending.add(sent);
        sent.finally(() => sending.delete(sent));
      }
    },
  });
  const server = createServer((req, res) => {
    answer(req, res).catch((error) =>
      reply(res, 500, { error: { type: "api_error", message: String(error) } }),
    );
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("No port for Stripe.");
  const origin = `http://127.0.0.1:${address.port}`;

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? "/", origin);
    const body = await textOf(req);
    if (url.pathname === "/favicon.ico") return void res.writeHead(204).end();
    const paying = /^\/pay\/(\w+)$/.exec(url.pathname)?.[1];
    if (paying) {
      answerBuyer(res, paying, req.method === "POST" ? body : null);
      return;
    }
    if (req.headers.authorization !== `Bearer ${secretKey}`) {
      return reply(res, 401, {
        error: { type: "invalid_request_error", message: "Invalid API Key" },
      });
    }
    const fault = faults.shift();
    if (fault === "cut before") return void req.socket.destroy();
    if (fault === "500") {
      return reply(res, 500, { error: { type: "api_error", message: "Something went wrong." } });
    }
    const key = String(req.headers["idempotency-key"] ?? "");
    if (key && inFlight.has(key)) {
      const message = "There is another request in progress with this idempotency key.";
      return reply(res, 409, { error: { type: "idempotency_error", message } });
    }
    if (fault === "slow") {
      inFlight.add(key);
      await new Promise((resolve) => setTimeout(resolve, 300));
      inFlight.delete(key);
    }
    const call = {
      method: req.method ?? "GET",
      path: url.pathname,
      query: url.search.slice(1),
      body,
    };
    const said = answered(call, key);
    calls.push(`${call.method} ${call.path}`);
    if (fault === "cut after") return void req.socket.destroy();
    reply(res, said.status, said.body, said.replayed ? { "Idempotent-Replayed": "true" } : {});
  }

  function answered(call: Parameters<typeof callApi>[0], key: string): Said {
    const isKept = call.method === "POST" && key !== "";
    const print = createHash("sha256").update(`${call.path}\n${call.body}`).digest("hex");
    const before = isKept ? replays.get(key) : undefined;
    if (before && before.print !== print) {
      const message = "Keys for idempotent requests can only be used with the same parameters.";
      return { status: 400, body: { error: { type: "idempotency_error", message } } };
    }
    if (before) return { ...before, replayed: true };
    try {
      const value = callApi(call, { account, check, pageUrl: (id) => `${origin}/pay/${id}` });
      const said = { status: 200, body: structuredClone(value) };
      if (isKept) replays.set(key, { ...said, print });
      return said;
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, body: { error: error.error } };
      throw error;
    }
  }

  function answerBuyer(res: ServerResponse, id: string, posted: string | null): void {
    const session = account.session(id);
    const form = new URLSearchParams(posted ?? "");
    const wish = form.get("outcome");
    const outcome = session.status === "open" ? wish : null;
    if (session.status === "complete" && wish === "dispute" && session.payment_intent) {
      account.openDispute(session.payment_intent);
    }
    if (outcome === "pay") account.pay(id, { method: form.get("method") ?? "card" });
    if (outcome === "pay") redirect(res, session.success_url);
    else if (outcome === "abandon") redirect(res, session.cancel_url ?? session.success_url);
    else {
      res.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      res.end(checkoutPage(session, { failed: outcome === "fail", disputed: wish === "dispute" }));
    }
  }

  return {
    origin,
    settings: {
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_BASE: origin,
    },
    account,
    calls,
    faults,
    notify(to) {
      endpoint = to && { times: 1, ...to, secret: webhookSecret };
    },
    async delivered() {
      while (sending.size > 0) await Promise.all(sending);
    },
    async close() {
      over = true;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Said = { status: number; body: unknown; replayed?: boolean };
type Replay = Said & { print: string };

function redirect(res: ServerResponse, to: string): void {
  res.writeHead(303, { Location: to }).end();
}

function reply(res: ServerResponse, status: number, body: unknown, headers: object = {}): void {
  res.writeHead(status, { "Content-Type": "application/json", ...headers });
  res.end(JSON.stringify(body));
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

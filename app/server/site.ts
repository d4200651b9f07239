import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import express, { type RequestHandler } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { engine } from "#app/lib/engine.server.ts";
import type { Settings } from "#app/lib/env.server.ts";
import { asksPublicPage, type PageCache } from "#app/web/page-cache.server.ts";
import {
  answerFailures,
  letIntoCheckout,
  limitAddresses,
  logRequests,
  requireReadable,
  requireSafeHost,
} from "./doorkeepers.ts";
import type { Draining } from "./drain.ts";
import { setAddressHeaders } from "./page-headers.ts";
import { remixAnswers } from "./remix-answers.ts";
import { requireSameOrigin } from "./same-origin.ts";
import type { StaticFiles } from "./static-files.ts";
import { Turns } from "./turns.ts";

export type SiteMeans = {
  settings: Pick<Settings, "live" | "publicOrigin" | "secure" | "trustProxy" | "checkoutOrigin">;
  build: () => Promise<ServerBuild>;
  files: StaticFiles;
  /** null: pages are rendered each time, as under the development server. */
  pages: PageCache | null;
  log: Logger;
  draining: Draining;
  /** Whether the database answers and is up to date. */
  isReady: () => Promise<boolean>;
  /** How many transactions have not ended. */
  pendingTransactions: () => number;
  /** Whether this is the secret of a hold, run out or not. */
  opensHold: (secret: string) => Promise<boolean>;
  /** The development server, in front of everything but probes. */
  development?: RequestHandler;
};

/** A hall of thousands behind one address when a sale opens: half a dozen requests for an order. */
const perAddressAndMinute = 120_000;

/**
 * Behind so many that write, one more would wait for longer than anyone likes: on SQLite many share
 * a commit, on PostgreSQL those beyond its connections wait for one, and for each other's rows.
 */
const manyWriters = engine === "sqlite" ? 50 : 12;

/**
 * Everything between the network and Remix. What can be answered without asking anyone goes
 * first, before any middleware: probes, files, public pages in memory.
 */
export function siteListener(means: SiteMeans): RequestListener {
  const { draining, files, pages } = means;
  const app = express();
  const turns = new Turns(app);
  furnish(app, turns, means);
  return (req, res) => {
    if (draining.begun) res.setHeader("Connection", "close");
    if (answerProbe(req, res, means)) return;
    if (files.answer(req, res)) return;
    if (!pages || !asksPublicPage(req)) return turns.take(req, res);
    if (pages.hit(req, res)) return;
    const ask = () => turns.take(req, res);
    pages.miss(req, res, ask).catch(ask);
  };
}

function furnish(app: express.Express, turns: Turns, means: SiteMeans): void {
  const { settings, log, development } = means;
  const site = {
    secure: settings.secure,
    development: development !== undefined,
    checkout: settings.checkoutOrigin,
  };
  app.disable("x-powered-by").disable("etag").set("query parser", false);
  app.set("trust proxy", settings.trustProxy);
  if (settings.trustProxy === false) app.use(distrustProxies);
  app.use(logRequests(log));
  if (development) app.use(development);
  app.use(
    helmet({
      contentSecurityPolicy: false,
      referrerPolicy: false,
      frameguard: false,
      // Of browsers long gone; what they guarded against the policy of content forbids.
      originAgentCluster: false,
      dnsPrefetchControl: false,
      ieNoOpen: false,
      permittedCrossDomainPolicies: false,
      xssFilter: false,
      strictTransportSecurity: settings.live && { maxAge: 31_536_000, includeSubDomains: false },
    }),
  );
  app.use((req, res, next) => {
    setAddressHeaders(res, req.path);
    next();
  });
  app.use(requireReadable, requireSafeHost(settings.publicOrigin));
  app.use(requireSameOrigin(settings.publicOrigin), limitAddresses(perAddressAndMinute));
  const isCrowded = () => turns.areCrowded || means.pendingTransactions() > manyWriters;
  app.use(letIntoCheckout({ isCrowded, opensHold: means.opensHold }));
  app.use(remixAnswers({ ...means, publicOrigin: settings.publicOrigin, site }));
  app.use(answerFailures(log));
}

const distrustProxies: RequestHandler = (req, _res, next) => {
  for (const name of Object.keys(req.headers)) {
    if (name.startsWith("x-forwarded-") || name === "forwarded") delete req.headers[name];
  }
  next();
};

function answerProbe(req: IncomingMessage, res: ServerResponse, means: SiteMeans): boolean {
  if (req.url === "/healthz") say(res, 200, "ok");
  else if (req.url === "/readyz") {
    if (means.draining.begun) say(res, 503, "draining");
    else
      means.isReady().then(
        (ready) => say(res, ready ? 200 : 503, ready ? "ready" : "not ready"),
        () => say(res, 503, "not ready"),
      );
  } else return false;
  return true;
}

function say(res: ServerResponse, status: number, word: string): void {
  res.writeHead(status, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
  res.end(`${word}\n`);
}

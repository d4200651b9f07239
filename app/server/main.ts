import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Server as Door } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import type { RequestHandler } from "express";
import { eventRevisions } from "#app/event/events.ts";
import { jobs } from "#app/jobs.server.ts";
import { engine, env } from "#app/lib/env.server.ts";
import { log } from "#app/lib/log.server.ts";
import { now } from "#app/lib/time.ts";
import { type RunningDelivery, startDelivery } from "#app/mail/delivery.server.ts";
import { holdBySecret } from "#app/registration/holds.ts";
import { PageCache } from "#app/web/page-cache.server.ts";
import { closeClient, db, openClient } from "#db/client.server.ts";
import { migrate, pendingMigrations, pendingTransactions } from "#db/open.ts";
import { ownCertificate } from "./certificate.ts";
import { openDoors } from "./doors.ts";
import { type Draining, drain } from "./drain.ts";
import { prepareFirstStart } from "./first-start.ts";
import { letterSources } from "./letter-sources.ts";
import { type Scheduler, startJobs } from "./scheduler.ts";
import { siteListener } from "./site.ts";
import { StaticFiles } from "./static-files.ts";
import { welcome } from "./welcome.ts";

/** So many connections may wait to be taken: thousands come in the second in which a sale opens. */
const waiting = 4096;

const build = () => import("virtual:remix/server-build");

/**
 * Opens and migrates the database, serves the site and runs its jobs until SIGTERM or SIGINT; says
 * on the terminal what to open. What keeps it from starting is one line, and exit code 1.
 */
export async function serve({ development }: { development?: RequestHandler } = {}): Promise<void> {
  const draining: Draining = { begun: false };
  endOnUncaught();
  await openDatabase();
  await prepareFirstStart(db);
  const listener = siteListener({
    settings: env,
    build,
    files: new StaticFiles(development ? ["public"] : builtFolders()),
    pages: development ? null : new PageCache(() => eventRevisions(db), now),
    log,
    draining,
    isReady: async () => (await pendingMigrations(db)).length === 0,
    pendingTransactions: () => pendingTransactions(db),
    opensHold: async (secret) => (await holdBySecret(db, secret)) !== null,
    ...(development ? { development } : {}),
  });
  const server = await makeServer();
  server.on("request", listener);
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  server.keepAliveTimeout = 65_000;
  await listening(server);
  const doors = await openDoors(server).catch((error) => {
    log.warn({ err: error }, "one door only");
    return [];
  });
  const scheduler = startJobs(jobs, db, {
    clock: now,
    failed: (job, error) => log.error({ job, err: error }, "job failed"),
  });
  endOnSignal(server, doors, [scheduler, deliverMail()], draining);
  log.info({ origin: env.origin, live: env.live }, "serving");
  process.stdout.write(await welcome(db));
}

function builtFolders(): string[] {
  return [join(env.buildDir, "client"), join(env.buildDir, "entries")];
}

async function openDatabase(): Promise<void> {
  try {
    await openClient(env.databaseUrl);
    await migrate(db);
  } catch (error) {
    giveUp(`The database can not be opened: ${reason(error)}`);
  }
}

async function makeServer(): Promise<Server> {
  if (env.tlsCert && env.tlsKey) {
    try {
      return createSecureServer({ cert: env.tlsCert, key: env.tlsKey });
    } catch (error) {
      giveUp(`TLS_CERT and TLS_KEY do not make a certificate: ${reason(error)}`);
    }
  }
  if (!env.lanAddress) return createServer();
  return createSecureServer(await ownCertificate(env.dataDir, env.lanAddress, now()));
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const where = `${env.host ?? "every address"}, port ${env.port}`;
      if (error.code === "EADDRINUSE")
        giveUp(`Port ${env.port} is taken: set PORT to another one.`);
      giveUp(`The server can not listen on ${where}: ${reason(error)}`);
    });
    const host = env.host ? { host: env.host } : {};
    server.listen({ port: env.port, backlog: waiting, ...host }, resolve);
  });
}

function deliverMail(): RunningDelivery {
  return startDelivery(db, {
    smtpUrl: env.smtpUrl,
    sources: letterSources(db),
    settings: { from: env.mailFrom, origin: env.origin },
    // One process serves a SQLite file, so its name may come back after a crash; nodes may not.
    worker: engine === "sqlite" ? "server" : `${hostname()}:${process.pid}`,
    tell: (round) => {
      if ("failed" in round) log.error({ err: round.failed }, "mail is not delivered");
      else if (round.delayed || round.dead) log.warn(round, "letters failed");
      else log.debug(round, "letters sent");
    },
  });
}

function endOnSignal(
  server: Server,
  doors: Door[],
  others: (Scheduler | RunningDelivery)[],
  draining: Draining,
): void {
  const end = async (signal: string) => {
    if (draining.begun) return;
    setTimeout(() => process.exit(1), 9_500).unref();
    log.info({ signal }, "draining");
    await Promise.all([
      drain(server, draining, { announce: env.live, doors }),
      ...others.map((other) => other.stop()),
    ]);
    await closeClient();
    log.info("ended");
    process.exit(0);
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

function endOnUncaught(): void {
  const end = (error: unknown) => {
    log.fatal({ err: error }, "uncaught");
    process.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}

function giveUp(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n", 1)[0] ?? "";
}

import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { isExecutable, onPath, outputOf } from "./commands.mjs";
import { install } from "./debian.mjs";

const here = fileURLToPath(import.meta.url);

/** The folder with PostgreSQL's programs, or null where there is none. */
function findPostgres() {
  const versions = list("/usr/lib/postgresql").sort((a, b) => Number(b) - Number(a));
  const folders = [
    outputOf("pg_config", ["--bindir"]),
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
    onPath("postgres")?.replace(/\/postgres$/, ""),
  ];
  return folders.find((folder) => folder && isExecutable(join(folder, "initdb"))) ?? null;
}

/** The same, after Debian's package where it may be installed. */
export async function needPostgres() {
  return findPostgres() ?? ((await install("postgresql")) ? findPostgres() : null);
}

/**
 * Starts a server of our own, empty, on the loopback, as an unprivileged user in a temporary
 * folder. It ends with `stop()`, and also when this process dies in whatever way: its keeper reads
 * a pipe that only we hold open.
 */
export async function startPostgres() {
  const keeper = spawn(process.execPath, [here, "keep"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => keeper.once("close", resolve));
  const url = await Promise.race([firstLine(keeper.stdout), ended.then(() => null)]);
  if (!url) throw new Error("PostgreSQL did not start.");
  keeper.unref();
  return {
    url,
    stop: async () => {
      // Otherwise the last of its pipes may close before its end is known, and nothing waits for that.
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}

async function keep() {
  const bin = findPostgres();
  if (!bin) throw new Error("PostgreSQL is not on this machine.");
  const owner = process.getuid?.() === 0 ? unprivileged() : {};
  const folder = mkdtempSync(join(tmpdir(), "wutong-pg-"));
  if (owner.uid) chownSync(folder, owner.uid, owner.gid);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  try {
    const password = randomBytes(18).toString("base64url");
    create(bin, folder, password, owner);
    const port = await freePort();
    const server = serve(bin, folder, port, owner);
    const closed = new Promise((resolve) => server.once("close", resolve));
    await answering(bin, port, closed);
    console.log(`postgres://wutong:${password}@127.0.0.1:${port}/postgres`);
    await Promise.race([
      new Promise((resolve) => process.stdin.resume().once("close", resolve)),
      closed,
    ]);
    server.kill("SIGINT");
    await closed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function create(bin, folder, password, owner) {
  const secret = join(folder, "password");
  writeFileSync(secret, password, { mode: 0o600 });
  if (owner.uid) chownSync(secret, owner.uid, owner.gid);
  const settings = ["--username=wutong", `--pwfile=${secret}`, "--auth=scram-sha-256", "--no-sync"];
  execFileSync(
    join(bin, "initdb"),
    ["-D", join(folder, "db"), "--encoding=UTF8", "--locale=C", ...settings],
    { ...owner, cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
  );
}

// Not flushing to the disk loses commits only when the machine goes down, which no test does to it;
// everything a client can see, it sees as on a real server.
function serve(bin, folder, port, owner) {
  const settings = {
    fsync: "off",
    full_page_writes: "off",
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "64MB",
    timezone: "UTC",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return spawn(join(bin, "postgres"), ["-D", join(folder, "db"), "-p", String(port), ...options], {
    ...owner,
    cwd: folder,
    stdio: "ignore",
  });
}

async function answering(bin, port, closed) {
  let gone = false;
  closed.then(() => {
    gone = true;
  });
  for (let tries = 0; tries < 300 && !gone; tries++) {
    if (outputOf(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)]) !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("PostgreSQL does not answer.");
}

// PostgreSQL refuses to run as root.
function unprivileged() {
  const name = outputOf("id", ["-u", "postgres"]) ? "postgres" : "nobody";
  return { uid: Number(outputOf("id", ["-u", name])), gid: Number(outputOf("id", ["-g", name])) };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function firstLine(stream) {
  return new Promise((resolve) => createInterface({ input: stream }).once("line", resolve));
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

if (process.argv[1] === here && process.argv[2] === "keep") await keep();

import { AsyncResource } from "node:async_hooks";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { Database, Statement } from "better-sqlite3";

/** How many transactions share one commit at most, and for how long (ms) others wait for it. */
const batchSize = 256;
const batchTime = 25;

/** How long (ms) a writer of another process may keep the file before the batch gives up. */
const busyPatience = 10_000;

interface Waiting {
  work: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

type Settle = () => void;

/**
 * The one line of writers before a SQLite file. All that wait in a turn of the event loop share one
 * durable commit; nobody is answered before it, and if it fails, everybody in it is refused. One
 * that fails undoes its own writes alone: a savepoint for each costs a sixth of an order, so they
 * are made only where something fails, when the whole batch is undone and run again with them.
 */
export class GroupCommit {
  readonly #sqlite: Database;
  readonly #waiting: Waiting[] = [];
  readonly #statements: Record<"begin" | "commit" | "keep" | "release" | "undo", Statement>;
  #busy: Promise<void> | undefined;
  /** Whether each gets a savepoint, as long as there was a failure in the batch before. */
  #careful = false;

  constructor(sqlite: Database) {
    this.#sqlite = sqlite;
    this.#statements = {
      begin: sqlite.prepare("BEGIN IMMEDIATE"),
      commit: sqlite.prepare("COMMIT"),
      keep: sqlite.prepare("SAVEPOINT job"),
      release: sqlite.prepare("RELEASE job"),
      undo: sqlite.prepare("ROLLBACK TO job"),
    };
  }

  /** Runs `work` inside the next batch, in the async context of the caller. */
  join<Value>(work: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        work: AsyncResource.bind(work),
        resolve: resolve as Waiting["resolve"],
        reject,
      });
      this.#busy ??= this.#drain();
    });
  }

  /** Has `work` use the connection for itself, once those before it are done. */
  async alone<Value>(work: () => Promise<Value>): Promise<Value> {
    while (this.#busy) await this.#busy;
    const result = work();
    this.#busy = result.then(nothing, nothing).then(() => this.#drain());
    return result;
  }

  /** Resolves when nobody waits any more. */
  async idle() {
    while (this.#busy) await this.#busy;
  }

  /** Begins a transaction that writes, waiting for writers of other processes without blocking. */
  async begin() {
    const until = performance.now() + busyPatience;
    for (;;) {
      try {
        this.#statements.begin.run();
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error;
        await pause(1 + Math.random() * 4);
      }
    }
  }

  async #drain() {
    while (this.#waiting.length > 0) {
      await nextTurn();
      await this.#commitBatch();
    }
    this.#busy = undefined;
  }

  async #commitBatch() {
    const batch: Waiting[] = [];
    const settlers: Settle[] = [];
    let failures = 0;
    try {
      await this.begin();
    } catch (error) {
      for (const job of this.#waiting.splice(0)) job.reject(error);
      return;
    }
    try {
      const until = performance.now() + batchTime;
      while (batch.length < batchSize && performance.now() < until) {
        const job = this.#waiting.shift();
        if (!job) break;
        batch.push(job);
        if (this.#careful) this.#statements.keep.run();
        const { failed, settle } = await attempt(job);
        failures += failed ? 1 : 0;
        if (failed && !this.#careful) return this.#undoTogether(batch);
        if (!this.#sqlite.inTransaction) throw new Error("SQLite gave the transaction up.");
        if (failed) this.#statements.undo.run();
        if (this.#careful) this.#statements.release.run();
        settlers.push(settle);
      }
      this.#statements.commit.run();
    } catch (error) {
      this.#rollBack();
      for (const { reject } of batch) reject(error);
      return;
    }
    this.#careful = failures > 0;
    for (const settle of settlers) settle();
  }

  /** Undoes a batch in which one failed and puts it back in front: next time it is run with care. */
  #undoTogether(batch: Waiting[]) {
    this.#rollBack();
    this.#careful = true;
    this.#waiting.unshift(...batch);
  }

  #rollBack() {
    if (this.#sqlite.inTransaction) this.#sqlite.exec("ROLLBACK");
  }
}

type Attempt = { failed: boolean; settle: Settle };

async function attempt({ work, resolve, reject }: Waiting): Promise<Attempt> {
  try {
    const value = await work();
    return { failed: false, settle: () => resolve(value) };
  } catch (error) {
    return { failed: true, settle: () => reject(error) };
  }
}

function nothing() {}

function isBusy(error: unknown) {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

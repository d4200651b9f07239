import { AsyncResource } from "node:async_hooks";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { Database } from "better-sqlite3";

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
 * durable commit, each in its own savepoint: one that fails undoes its own writes alone. Nobody is
 * answered before the commit, and if it fails, everybody in it is refused.
 */
export class GroupCommit {
  readonly #sqlite: Database;
  readonly #waiting: Waiting[] = [];
  #busy: Promise<void> | undefined;

  constructor(sqlite: Database) {
    this.#sqlite = sqlite;
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
        this.#sqlite.exec("BEGIN IMMEDIATE");
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
    const settlers: { settle: Settle; reject: Waiting["reject"] }[] = [];
    try {
      await this.begin();
    } catch (error) {
      for (const job of this.#waiting.splice(0)) job.reject(error);
      return;
    }
    try {
      const until = performance.now() + batchTime;
      while (settlers.length < batchSize && performance.now() < until) {
        const job = this.#waiting.shift();
        if (!job) break;
        settlers.push({ reject: job.reject, settle: await this.#attempt(job) });
        if (!this.#sqlite.inTransaction) throw new Error("SQLite gave the transaction up.");
      }
      this.#sqlite.exec("COMMIT");
    } catch (error) {
      if (this.#sqlite.inTransaction) this.#sqlite.exec("ROLLBACK");
      for (const { reject } of settlers) reject(error);
      return;
    }
    for (const { settle } of settlers) settle();
  }

  async #attempt({ work, resolve, reject }: Waiting): Promise<Settle> {
    this.#sqlite.exec("SAVEPOINT job");
    try {
      const value = await work();
      this.#sqlite.exec("RELEASE job");
      return () => resolve(value);
    } catch (error) {
      if (this.#sqlite.inTransaction) this.#sqlite.exec("ROLLBACK TO job; RELEASE job");
      return () => reject(error);
    }
  }
}

function nothing() {}

function isBusy(error: unknown) {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

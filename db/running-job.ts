import { AsyncLocalStorage } from "node:async_hooks";

interface Job {
  over: boolean;
}

/**
 * Knows which transaction the code that is running now belongs to. Each database has its own, and
 * its two loggers see every statement just before it runs.
 */
export class RunningJob {
  readonly #jobs = new AsyncLocalStorage<Job>();

  /** Refuses to begin a transaction from within one. */
  refuseNesting() {
    if (this.#within()) {
      throw new Error("transact() inside transact(): pass the tx of the outer one down.");
    }
  }

  /** Runs one transaction's work; when `patience` (ms) is over, rejects and cuts its tx off. */
  async run<Value>(work: () => Promise<Value>, patience: number): Promise<Value> {
    const job: Job = { over: false };
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(overdue(patience)), patience);
    });
    try {
      // Awaited within, for a query runs when its then() is called.
      return await Promise.race([this.#jobs.run(job, async () => await work()), deadline]);
    } finally {
      clearTimeout(timer);
      job.over = true;
    }
  }

  /** For connections that read: a transaction that reads around its own tx is a mistake. */
  readonly outside = {
    logQuery: () => {
      if (this.#within()) throw new Error("Inside transact() read with tx, not with db.");
    },
  };

  /** For connections that write: a tx is of no use before or after its transaction. */
  readonly inside = {
    logQuery: () => {
      if (!this.#within()) throw new Error("This tx is over: await every query inside transact().");
    },
  };

  #within() {
    const job = this.#jobs.getStore();
    return job !== undefined && !job.over;
  }
}

function overdue(patience: number) {
  return new Error(
    `A transaction ran for more than ${patience} ms and was rolled back: await only tx inside it.`,
  );
}

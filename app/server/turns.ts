import type { IncomingMessage, ServerResponse } from "node:http";
import { engine } from "#app/lib/engine.server.ts";

/** Behind so many others, one more would wait for longer than anyone likes. */
const many = 50;

/**
 * So many are answered in a turn. On SQLite those of them that write share one commit; on PostgreSQL
 * what has to be asked next waits for the next turn, and others wait for the rows it has locked.
 */
const together = engine === "sqlite" ? 16 : 2;

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

/**
 * Answers a few requests in each turn of the event loop, in the order they came. New connections are
 * taken in only between turns: where a turn answers whatever has come, a full house keeps everyone
 * else before the door when a sale opens, and what waits there is seen by nobody.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly listener: Listener) {}

  /** Answers when it is this one's turn; who has left by then is not missed. */
  take(req: IncomingMessage, res: ServerResponse): void {
    this.waiting.push(() => {
      if (!res.closed) this.listener(req, res);
    });
    if (this.waiting.length === 1) setImmediate(() => this.next());
  }

  /** Whether requests pile up before their turn; who sends or reads slowly is none of them. */
  get areCrowded(): boolean {
    return this.waiting.length > many;
  }

  private next(): void {
    const now = this.waiting.slice(0, together);
    for (const answer of now) answer();
    this.waiting.splice(0, now.length);
    if (this.waiting.length > 0) setImmediate(() => this.next());
  }
}

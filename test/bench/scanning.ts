import { randomUUID } from "node:crypto";
import { Connection, written } from "./connection.ts";
import { timed } from "./load.ts";

type Answered = { result: "admitted" | "exited" | "refused"; reason?: string };

/** A phone at the door with its token, over a kept connection. */
export class Phone {
  private constructor(
    private readonly origin: string,
    private readonly headers: Record<string, string>,
    private readonly connection: Connection,
  ) {}

  static async at(origin: string, token: string): Promise<Phone> {
    const headers = {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      Origin: new URL(origin).origin,
      "Sec-Fetch-Site": "same-origin",
    };
    return new Phone(origin, headers, await Connection.open(origin));
  }

  close(): void {
    this.connection.close();
  }

  /** Scans a ticket as its QR says it; throws where the door does not answer at all. */
  async scan(code: string, took: (ms: number) => void): Promise<Answered> {
    const body = JSON.stringify({ nonce: randomUUID(), kind: "entry", code });
    const url = new URL("/api/v1/gate/scan", this.origin);
    const request = written("POST", url, { ...this.headers, "Accept-Encoding": "identity" }, body);
    return this.#answer(request, took);
  }

  /** Looks for whom someone typed; how many were found. */
  async search(typed: string, took: (ms: number) => void): Promise<number> {
    const query = new URLSearchParams({ q: typed });
    const url = new URL(`/api/v1/gate/search?${query}`, this.origin);
    const request = written("GET", url, { ...this.headers, "Accept-Encoding": "identity" });
    const { tickets } = await this.#answer<{ tickets: unknown[] }>(request, took);
    return tickets.length;
  }

  async #answer<Body = Answered>(request: string, took: (ms: number) => void): Promise<Body> {
    const { status, body } = await timed(took, () => this.connection.ask(request));
    if (status !== 200) throw new Error(`The door answered ${status}: ${body.toString()}`);
    return JSON.parse(body.toString()) as Body;
  }
}

/**
 * Shows each of these tickets to all phones at the same moment; how many were let in beyond the
 * first of each.
 */
export async function admittedTwice(phones: Phone[], tickets: string[]): Promise<number> {
  let more = 0;
  for (const ticket of tickets) {
    const answers = await Promise.all(phones.map((phone) => phone.scan(ticket, () => {})));
    more += answers.filter(({ result }) => result === "admitted").length - 1;
  }
  return Math.abs(more);
}

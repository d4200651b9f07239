import { setTimeout as pause } from "node:timers/promises";
import { Connection, type Reply, written } from "./connection.ts";
import { timed } from "./load.ts";

/** What came of one visit: an order's page, or the refusal that there is nothing left. */
export type Bought = "ordered" | "sold out";

/** One browser that buys a free ticket for its owner, again and again, with forms and redirects. */
export class Buyer {
  readonly #origin: URL;
  readonly #connection: Connection;
  readonly #cookies = new Map<string, string>();

  private constructor(
    origin: string,
    connection: Connection,
    readonly address: string | undefined,
  ) {
    this.#origin = new URL(origin);
    this.#connection = connection;
  }

  /** A browser of this address, where the site trusts the proxy that would name it. */
  static async at(origin: string, address?: string): Promise<Buyer> {
    return new Buyer(origin, await Connection.open(origin), address);
  }

  close(): void {
    this.#connection.close();
  }

  /**
   * The whole way: tickets, hold, details, confirmation, each redirect followed. Throws where an
   * answer is neither what a buyer hopes for nor "sold out".
   */
  async buy(
    { slug, typeId, email }: { slug: string; typeId: string; email: string },
    took: (ms: number) => void,
  ): Promise<Bought> {
    this.#cookies.clear();
    const tickets = `/zh/${slug}/tickets`;
    expectStatus(await this.#ask("GET", tickets, null, took), 200);
    const held = await this.#ask("POST", tickets, { [`quantity.${typeId}`]: "1", code: "" }, took);
    if (held.status === 409) return "sold out";
    const checkout = next(held);
    await this.#comeToCheckout(checkout, took);
    const placed = await this.#ask(
      "POST",
      checkout,
      {
        "buyer.name": "林晓雯",
        "buyer.email": email,
        "buyer.phone": "13800138000",
        "attendees[0].who": "same",
        consent: "on",
      },
      took,
    );
    expectStatus(await this.#ask("GET", next(placed), null, took), 200);
    return "ordered";
  }

  /** In a rush the checkout has a line before it, whose page asks again by itself. */
  async #comeToCheckout(checkout: string, took: (ms: number) => void): Promise<void> {
    for (;;) {
      const reply = await this.#ask("GET", checkout, null, took);
      expectStatus(reply, 200);
      const [seconds] = reply.headers.get("refresh") ?? [];
      if (!seconds) return;
      await pause(Number(seconds) * 1000);
    }
  }

  async #ask(
    method: "GET" | "POST",
    path: string,
    form: Record<string, string> | null,
    took: (ms: number) => void,
  ): Promise<Reply> {
    const url = new URL(path, this.#origin);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      Accept: "text/html",
      "Accept-Language": "zh-CN,zh;q=0.9",
      ...(this.address ? { "X-Forwarded-For": this.address } : {}),
      ...(cookie ? { Cookie: cookie } : {}),
      ...(form
        ? {
            Origin: this.#origin.origin,
            "Sec-Fetch-Site": "same-origin",
            "Content-Type": "application/x-www-form-urlencoded",
          }
        : {}),
    };
    const request = written(method, url, headers, form ? String(new URLSearchParams(form)) : "");
    const reply = await timed(took, () => this.#connection.ask(request));
    for (const line of reply.headers.get("set-cookie") ?? []) this.#keep(line);
    return reply;
  }

  #keep(line: string): void {
    const [pair = ""] = line.split(";");
    const [name = "", ...value] = pair.split("=");
    this.#cookies.set(name, value.join("="));
  }
}

function next(reply: Reply): string {
  expectStatus(reply, 303);
  const [location] = reply.headers.get("location") ?? [];
  if (!location) throw new Error("A redirect leads nowhere.");
  return location;
}

function expectStatus({ status, body }: Reply, expected: number): void {
  if (status !== expected) throw new Error(`${status} where ${expected} was due: ${body.length} B`);
}

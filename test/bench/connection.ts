import { connect, type Socket } from "node:net";

/** An answer as it came over the wire; its body is not decoded. */
export type Reply = { status: number; headers: Map<string, string[]>; body: Buffer };

type Asking = { resolve(reply: Reply): void; reject(error: Error): void };

const headEnd = Buffer.from("\r\n\r\n");

/**
 * One kept connection that asks one thing at a time. It reads just enough HTTP to see where an
 * answer ends, so that the load costs less than what it loads.
 */
export class Connection {
  readonly #socket: Socket;
  #asking: Asking | null = null;
  /** What has come of the answer so far, and how many bytes of it are missing at least. */
  #received: Buffer[] = [];
  #missing = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk) => this.#take(chunk));
    const fail = (error: Error) => {
      this.#asking?.reject(error);
      this.#asking = null;
    };
    socket.on("error", fail);
    socket.on("close", () => fail(new Error("The server closed the connection.")));
  }

  static open(origin: string): Promise<Connection> {
    const { hostname, port } = new URL(origin);
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) });
      socket.once("error", reject);
      socket.once("connect", () => {
        socket.off("error", reject);
        resolve(new Connection(socket));
      });
    });
  }

  /** Sends a whole request and waits for its answer. */
  ask(request: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) reject(new Error("The connection is closed."));
      this.#asking = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#asking = null;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#missing -= chunk.length;
    if (this.#missing > 0) return;
    const bytes = this.#received.length > 1 ? Buffer.concat(this.#received) : chunk;
    const reply = readReply(bytes);
    this.#received = reply ? [] : [bytes];
    this.#missing = reply ? 0 : missingOf(bytes);
    if (!reply) return;
    const asking = this.#asking;
    this.#asking = null;
    asking?.resolve(reply);
  }
}

/** A request as text; a form is posted as browsers post theirs. */
export function written(
  method: "GET" | "POST",
  url: URL,
  headers: Record<string, string>,
  body = "",
): string {
  const all = {
    Host: url.host,
    "Accept-Encoding": "gzip, deflate, br",
    ...headers,
    ...(method === "POST" ? { "Content-Length": String(Buffer.byteLength(body)) } : {}),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}

/** The answer these bytes are, or null while some of it is missing. */
function readReply(bytes: Buffer): Reply | null {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return null;
  const head = bytes.toString("latin1", 0, end);
  const status = Number(head.slice(9, 12));
  const rest = bytes.subarray(end + headEnd.length);
  const body = status === 304 || status === 204 ? rest.subarray(0, 0) : readBody(head, rest);
  return body && { status, headers: new Headings(head), body };
}

/** How many bytes of an answer are still to come, as far as its head tells. */
function missingOf(bytes: Buffer): number {
  const end = bytes.indexOf(headEnd);
  const length = /\r\ncontent-length: *(\d+)/i.exec(bytes.toString("latin1", 0, end))?.[1];
  return length === undefined ? 0 : end + headEnd.length + Number(length) - bytes.length;
}

function readBody(head: string, rest: Buffer): Buffer | null {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return rest.length < Number(length) ? null : rest;
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf("\r\n", at);
    if (line < 0) return null;
    const size = Number.parseInt(rest.toString("latin1", at, line), 16);
    const from = line + 2;
    if (rest.length < from + size + 2) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(rest.subarray(from, from + size));
    at = from + size + 2;
  }
}

/** The headers of an answer, read when one of them is asked for. */
class Headings extends Map<string, string[]> {
  readonly #head: string;
  #read = false;

  constructor(head: string) {
    super();
    this.#head = head;
  }

  override get(name: string): string[] | undefined {
    if (!this.#read) {
      this.#read = true;
      for (const line of this.#head.split("\r\n").slice(1)) {
        const colon = line.indexOf(":");
        const key = line.slice(0, colon).toLowerCase();
        super.set(key, [...(super.get(key) ?? []), line.slice(colon + 1).trim()]);
      }
    }
    return super.get(name);
  }
}

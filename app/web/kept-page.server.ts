import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Bodies, type Encoding, encodingFor } from "./page-body.server.ts";

/** A rendered page with everything its answers need, so that answering is one write. */
export class KeptPage {
  readonly bytes: number;
  private readonly etag: string;
  private readonly full: Record<Encoding, { body: Buffer; headers: string[] }>;
  private readonly unchanged: string[];

  constructor(
    bodies: Bodies,
    private readonly headers: [name: string, value: string][],
    /** Until when (ms UTC) and at which revision it holds. */
    readonly until: number,
    readonly revision: string,
  ) {
    const hash = createHash("sha256").update(bodies.identity).digest("base64url").slice(0, 22);
    this.etag = `W/"${hash}"`;
    const lasting: [string, string][] = [
      ...headers,
      ["ETag", this.etag],
      ["Cache-Control", "public, max-age=0, must-revalidate"],
      ["Vary", "Accept-Encoding"],
    ];
    this.unchanged = lasting.filter(([name]) => !/^content-(type|language)$/i.test(name)).flat();
    const whole = (encoding: Encoding) => ({
      body: bodies[encoding],
      headers: [
        ...lasting.flat(),
        ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
        "Content-Length",
        String(bodies[encoding].length),
      ],
    });
    this.full = { br: whole("br"), gzip: whole("gzip"), identity: whole("identity") };
    this.bytes = bodies.br.length + bodies.gzip.length + bodies.identity.length;
  }

  /** The same page, compressed otherwise. */
  withBodies(bodies: Bodies): KeptPage {
    return new KeptPage(bodies, this.headers, this.until, this.revision);
  }

  /** Answers a GET or HEAD: 304 where the browser has this very page, else the page. */
  send(req: IncomingMessage, res: ServerResponse, cookie: string | null): void {
    const known = req.headers["if-none-match"];
    if (known !== undefined && (known === this.etag || known.includes(this.etag.slice(2)))) {
      res.writeHead(304, withCookie(this.unchanged, cookie)).end();
      return;
    }
    const { body, headers } = this.full[encodingFor(header(req, "accept-encoding"))];
    res.writeHead(200, withCookie(headers, cookie));
    res.end(req.method === "HEAD" ? undefined : body);
  }
}

function withCookie(headers: string[], cookie: string | null): string[] {
  return cookie === null ? headers : [...headers, "Set-Cookie", cookie];
}

function header(req: IncomingMessage, name: "accept-encoding"): string | undefined {
  const value = req.headers[name];
  return typeof value === "string" ? value : undefined;
}

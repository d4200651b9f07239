import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { encodingFor } from "#app/web/page-body.server.ts";

type Variant = { file: string; bytes: number; encoding: string | null };
type StaticFile = {
  headers: string[];
  etag: string;
  identity: Variant;
  variants: Record<string, Variant>;
};

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mp3": "audio/mpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Asked for by every browser or crawler, whether we have them or not: never a question for Remix. */
const asksForFile =
  /^\/(?:assets\/|\.well-known\/|favicon\.ico$|robots\.txt$|apple-touch-icon[\w-]*\.png$|browserconfig\.xml$|ads\.txt$)/;

/** The files of the build, found once; what is not among them is no file of ours. */
export class StaticFiles {
  private readonly files = new Map<string, StaticFile>();

  constructor(folders: string[]) {
    for (const folder of folders) if (existsSync(folder)) this.find(folder, folder);
  }

  /** Answers a GET or HEAD of a file, or of what can only be a file; says whether it did. */
  answer(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== "GET" && req.method !== "HEAD") return false;
    const path = (req.url ?? "").split("?", 1)[0] ?? "";
    const file = this.files.get(path);
    if (file) send(file, req, res);
    else if (asksForFile.test(path)) sendMissing(res);
    else return false;
    return true;
  }

  private find(folder: string, root: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== ".vite") this.find(path, root);
      else if (entry.isFile() && type(path)) this.add(path, root);
    }
  }

  private add(path: string, root: string): void {
    const url = `/${relative(root, path).split(sep).join("/")}`;
    const hashed = url.startsWith("/assets/");
    const etag = `"${createHash("sha256").update(readFileSync(path)).digest("base64url").slice(0, 22)}"`;
    this.files.set(url, {
      etag,
      headers: [
        ...["Content-Type", type(path) ?? ""],
        ...[
          "Cache-Control",
          hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        ],
        ...["ETag", etag, "Vary", "Accept-Encoding", "X-Content-Type-Options", "nosniff"],
        ...["Content-Security-Policy", policy, "Cross-Origin-Resource-Policy", "same-origin"],
      ],
      identity: variant(path, null),
      variants: {
        ...(existsSync(`${path}.br`) ? { br: variant(`${path}.br`, "br") } : {}),
        ...(existsSync(`${path}.gz`) ? { gzip: variant(`${path}.gz`, "gzip") } : {}),
      },
    });
  }
}

function send(file: StaticFile, req: IncomingMessage, res: ServerResponse): void {
  if (req.headers["if-none-match"]?.includes(file.etag)) {
    res.writeHead(304, file.headers.slice(2)).end();
    return;
  }
  const accept = req.headers["accept-encoding"];
  const wanted = encodingFor(typeof accept === "string" ? accept : undefined);
  const served = file.variants[wanted] ?? file.identity;
  res.writeHead(200, [
    ...file.headers,
    ...(served.encoding ? ["Content-Encoding", served.encoding] : []),
    ...["Content-Length", String(served.bytes)],
  ]);
  if (req.method === "HEAD") {
    res.end();
    return;
  }
  createReadStream(served.file)
    .on("error", () => res.destroy())
    .pipe(res);
}

function sendMissing(res: ServerResponse): void {
  res.writeHead(404, ["Content-Type", "text/plain; charset=utf-8", "Cache-Control", "no-cache"]);
  res.end("Not found\n");
}

function variant(file: string, encoding: string | null): Variant {
  return { file, bytes: statSync(file).size, encoding };
}

function type(path: string): string | undefined {
  return types[extname(path)];
}

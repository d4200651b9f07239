import { randomBytes } from "node:crypto";
import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import type { Response as Answer, Request as Asked, NextFunction } from "express";
import { second } from "#app/lib/time.ts";
import type { PolicySite } from "#app/web/content-policy.ts";
import {
  asksPublicPage,
  keepHeader,
  langCookie,
  type PageCache,
} from "#app/web/page-cache.server.ts";
import { hashPolicy, noncePolicy, nothingPolicy } from "./page-headers.ts";
import { plainAnswer } from "./plain-answer.ts";
import { BodyTooLarge, mostBytes, readBody } from "./read-body.ts";
import { withHeaders } from "./route-headers.ts";
import { isWhole, sendStream, sendWhole } from "./send-answer.ts";
import { SubBuilds } from "./sub-builds.ts";
import { webRequest } from "./web-request.ts";

type Means = {
  /** The build; asked for each request under the development server, where it changes. */
  build: () => Promise<ServerBuild>;
  pages: PageCache | null;
  publicOrigin: string | null;
  site: PolicySite;
};

/** Answers with Remix: each address by the part of the routes that can hold it. */
export function remixAnswers({ build, pages, publicOrigin, site }: Means) {
  const handlerFor = handlers(build, site.development ? "development" : "production");
  return async (req: Asked, res: Answer, next: NextFunction): Promise<void> => {
    try {
      const isPublic = asksPublicPage(req);
      const unsafe = req.method !== "GET" && req.method !== "HEAD";
      const body = unsafe ? await readBody(req, mostBytes(req, req.path)) : null;
      const request = webRequest(req, res, { body, publicOrigin, cookies: !isPublic });
      const nonce = isPublic ? undefined : randomBytes(16).toString("base64");
      const response = await (await handlerFor(req.path))(request, { nonce });
      if (isPublic) await sendPublic(req, res, response, { pages, site });
      else await sendPersonal(req, res, response, { nonce, site });
      if (unsafe && req.path.startsWith("/organizer")) pages?.revisions.doubt();
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) return next(error);
      refuseRest(req, res);
    }
  };
}

/** 413; reads on for two seconds, unseen, so that a browser still sending gets to see the answer. */
function refuseRest(req: Asked, res: Answer): void {
  res.setHeader("Connection", "close");
  plainAnswer(req, res, 413);
  req.resume();
  setTimeout(() => req.destroy(), 2 * second).unref();
}

function handlers(build: () => Promise<ServerBuild>, mode: "development" | "production") {
  let whole: ServerBuild | undefined;
  let parts: SubBuilds | undefined;
  let made = new Map<ServerBuild, RequestHandler>();
  return async (path: string): Promise<RequestHandler> => {
    const current = await build();
    if (current !== whole || !parts) {
      whole = current;
      parts = new SubBuilds(withHeaders(current));
      made = new Map();
    }
    const part = parts.for(path);
    const handler = made.get(part) ?? createRequestHandler(part, mode);
    made.set(part, handler);
    return handler;
  };
}

async function sendPublic(
  req: Asked,
  res: Answer,
  response: Response,
  { pages, site }: { pages: PageCache | null; site: PolicySite },
): Promise<void> {
  const how = response.headers.get(keepHeader);
  response.headers.delete(keepHeader);
  const cookie = langCookie(req);
  if (!isWhole(response.headers)) {
    takeHeaders(res, response);
    if (cookie) res.append("Set-Cookie", cookie);
    return sendStream(req, res, response.body);
  }
  const body = Buffer.from(await response.arrayBuffer());
  const isHtml = response.headers.get("content-type")?.startsWith("text/html");
  const policy = isHtml ? hashPolicy(req.path, body.toString(), site) : nothingPolicy;
  res.setHeader("Content-Security-Policy", policy);
  if (how && pages && response.status === 200 && !response.headers.has("set-cookie")) {
    const headers = keptHeaders(res, response);
    const page = await pages.keep(req.url, { body, headers, how });
    if (page) return page.send(req, res, cookie);
  }
  takeHeaders(res, response);
  if (cookie) res.append("Set-Cookie", cookie);
  return sendWhole(req, res, body);
}

async function sendPersonal(
  req: Asked,
  res: Answer,
  response: Response,
  { nonce, site }: { nonce: string | undefined; site: PolicySite },
): Promise<void> {
  response.headers.delete(keepHeader);
  const isHtml = response.headers.get("content-type")?.startsWith("text/html");
  res.setHeader(
    "Content-Security-Policy",
    isHtml ? noncePolicy(req.path, nonce, site) : nothingPolicy,
  );
  takeHeaders(res, response);
  if (!response.body || !isWhole(response.headers)) return sendStream(req, res, response.body);
  return sendWhole(req, res, Buffer.from(await response.arrayBuffer()));
}

function takeHeaders(res: Answer, response: Response): void {
  res.status(response.status);
  if (response.statusText) res.statusMessage = response.statusText;
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") res.append("Set-Cookie", value);
    else res.setHeader(name, value);
  }
}

/** The headers a kept page has each time: those of the site and its own, none of this request. */
function keptHeaders(res: Answer, response: Response): [string, string][] {
  const kept: [string, string][] = [];
  const ofThisRequest = new Set(["x-request-id", "cache-control", "vary", "set-cookie", "etag"]);
  const all = { ...res.getHeaders(), ...Object.fromEntries(response.headers) };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && !ofThisRequest.has(name.toLowerCase()))
      kept.push([name, String(value)]);
  }
  return kept;
}

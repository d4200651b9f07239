import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import type { Response as Answer, Request as Asked, NextFunction } from "express";
import { randomBytes } from "#app/lib/random.ts";
import { second } from "#app/lib/time.ts";
import type { PolicySite } from "#app/web/content-policy.ts";
import {
  asksPublicPage,
  keepHeader,
  langCookie,
  type PageCache,
} from "#app/web/page-cache.server.ts";
import type { Answerer, Page } from "./answerer.ts";
import { Documents } from "./documents.ts";
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
  const answererFor = answerers(build, site.development ? "development" : "production");
  return async (req: Asked, res: Answer, next: NextFunction): Promise<void> => {
    try {
      const isPublic = asksPublicPage(req);
      const unsafe = req.method !== "GET" && req.method !== "HEAD";
      const body = unsafe ? await readBody(req, mostBytes(req, req.path)) : null;
      const request = webRequest(req, res, { body, publicOrigin, cookies: !isPublic });
      const nonce = isPublic ? undefined : Buffer.from(randomBytes(16)).toString("base64");
      const answer = await (await answererFor(req))(request, { nonce });
      if (isPublic) await sendPublic(req, res, answer, { pages, site });
      else await sendPersonal(req, res, answer, { nonce, site });
      if (unsafe && req.path.startsWith("/organizer")) pages?.revisions.doubt();
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) return next(error);
      refuseRest(req, res);
    }
  };
}

/**
 * 413; reads on for two seconds, unseen, so that a browser still sending gets to see the answer: a
 * connection closed with unread bytes is reset, and what was said on it is lost. So Node may not
 * close it at once either, where the browser has asked for that.
 */
function refuseRest(req: Asked, res: Answer): void {
  res.shouldKeepAlive = true;
  plainAnswer(req, res, 413);
  req.resume();
  const hangUp = () => {
    if (!req.complete) req.socket.destroy();
  };
  setTimeout(hangUp, 2 * second).unref();
}

/** Documents are answered by our own hand where they can be; Remix has the rest, and all of development. */
function answerers(build: () => Promise<ServerBuild>, mode: "development" | "production") {
  let whole: ServerBuild | undefined;
  let parts: SubBuilds | undefined;
  let documents: Documents | undefined;
  let made = new Map<ServerBuild, RequestHandler>();
  return async ({ path, method }: Asked): Promise<Answerer> => {
    const current = await build();
    if (current !== whole || !parts) {
      whole = current;
      parts = new SubBuilds(withHeaders(current));
      documents = mode === "production" ? new Documents(current) : undefined;
      made = new Map();
    }
    const document = documents?.at(path, method);
    if (document) return document;
    const part = parts.for(path);
    const handler = made.get(part) ?? createRequestHandler(part, mode);
    made.set(part, handler);
    return handler;
  };
}

async function sendPublic(
  req: Asked,
  res: Answer,
  answer: Page | Response,
  { pages, site }: { pages: PageCache | null; site: PolicySite },
): Promise<void> {
  const { headers } = answer;
  const how = headers.get(keepHeader);
  headers.delete(keepHeader);
  const cookie = langCookie(req);
  const body = await wholeBody(answer);
  if (!body) {
    takeHeaders(res, answer);
    if (cookie) res.append("Set-Cookie", cookie);
    return sendStream(req, res, "html" in answer ? null : answer.body);
  }
  const policy = isHtml(headers) ? hashPolicy(req.path, body.toString(), site) : nothingPolicy;
  res.setHeader("Content-Security-Policy", policy);
  if (how && pages && answer.status === 200 && !headers.has("set-cookie")) {
    const page = await pages.keep(req.url, { body, headers: keptHeaders(res, headers), how });
    if (page) return page.send(req, res, cookie);
  }
  takeHeaders(res, answer);
  if (cookie) res.append("Set-Cookie", cookie);
  return sendWhole(req, res, body);
}

async function sendPersonal(
  req: Asked,
  res: Answer,
  answer: Page | Response,
  { nonce, site }: { nonce: string | undefined; site: PolicySite },
): Promise<void> {
  answer.headers.delete(keepHeader);
  const policy = isHtml(answer.headers) ? noncePolicy(req.path, nonce, site) : nothingPolicy;
  res.setHeader("Content-Security-Policy", policy);
  takeHeaders(res, answer);
  const body = await wholeBody(answer);
  if (body) return sendWhole(req, res, body);
  return sendStream(req, res, "html" in answer ? null : answer.body);
}

/** The body of what is sent whole; null for what streams, and where there is none. */
async function wholeBody(answer: Page | Response): Promise<Buffer | null> {
  if ("html" in answer) return Buffer.from(answer.html);
  if (!answer.body || !isWhole(answer.headers)) return null;
  return Buffer.from(await answer.arrayBuffer());
}

function isHtml(headers: Headers): boolean {
  return headers.get("content-type")?.startsWith("text/html") ?? false;
}

function takeHeaders(res: Answer, answer: Page | Response): void {
  res.status(answer.status);
  if ("statusText" in answer && answer.statusText) res.statusMessage = answer.statusText;
  for (const [name, value] of answer.headers) {
    if (name === "set-cookie") res.append("Set-Cookie", value);
    else res.setHeader(name, value);
  }
}

/** The headers a kept page has each time: those of the site and its own, none of this request. */
function keptHeaders(res: Answer, headers: Headers): [string, string][] {
  const kept: [string, string][] = [];
  const ofThisRequest = new Set(["x-request-id", "cache-control", "vary", "set-cookie", "etag"]);
  const all = { ...res.getHeaders(), ...Object.fromEntries(headers) };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && !ofThisRequest.has(name.toLowerCase()))
      kept.push([name, String(value)]);
  }
  return kept;
}

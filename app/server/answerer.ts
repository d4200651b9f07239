import type { AppLoadContext } from "@remix-run/node";

/** A page that was rendered. */
export type Page = { status: number; headers: Headers; html: string };

/** Answers with a page, or with whatever else a route had to say. */
export type Answerer = (request: Request, context: AppLoadContext) => Promise<Page | Response>;

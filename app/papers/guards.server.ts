import type { Event } from "#app/event/events.ts";
import { hour } from "#app/lib/time.ts";
import { notFound } from "#app/web/answers.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import type { Reader } from "#db/open.ts";
import { readPaperCode } from "./paper-code.ts";
import { type Paper, paperNamed } from "./papers.ts";

const papersOfOrder = rateLimit({ name: "order-papers", times: 30, per: hour });

/** How often a buyer may change what stands on an order's papers: the 31st time an hour is a 429. */
export async function requireCalm(request: Request, orderId: string): Promise<void> {
  await requireWithin(papersOfOrder, orderId, request);
}

/** The paper of this event that an address like `R-2026-00001.pdf` names; anything else is a 404. */
export async function requirePaper(
  db: Reader,
  event: Pick<Event, "id">,
  file: string | undefined,
): Promise<Paper & { code: string }> {
  const named = readPaperCode(file?.replace(/\.pdf$/, "") ?? "");
  const paper = named && (await paperNamed(db, { eventId: event.id, ...named }));
  if (!paper) throw notFound();
  return paper;
}

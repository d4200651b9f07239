import { type Event, eventById } from "#app/event/events.ts";
import { hour, type Instant } from "#app/lib/time.ts";
import { wrongLink } from "#app/registration/guards.server.ts";
import { notFound } from "#app/web/answers.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import type { Reader } from "#db/open.ts";
import { readPaperCode } from "./paper-code.ts";
import { type Paper, paperById, paperNamed } from "./papers.ts";
import { paperOfSecret } from "./receipt-link.ts";

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

/** The paper that this secret opens at `now`, and its event; else as `requireOrder`. */
export async function requireReceipt(
  db: Reader,
  request: Request,
  secret: string | undefined,
  now: Instant,
): Promise<{ paper: Paper & { code: string }; event: Event }> {
  const id = paperOfSecret(secret ?? "", now);
  const paper = id && (await paperById(db, id));
  const event = paper && (await eventById(db, paper.eventId));
  if (!paper || !event) return wrongLink(request);
  return { paper, event };
}

import { createHash } from "node:crypto";
import type { SendMailOptions } from "nodemailer";
import { isEmail } from "#app/lib/fields.ts";
import type { Lang } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { open } from "#app/lib/secrets.server.ts";
import { cleanLine } from "#app/lib/text.ts";
import { qrContentId } from "#emails/components/ticket-block.tsx";
import type {
  EventFacts,
  MeetingsFacts,
  OrdersFacts,
  RequestsFacts,
  SiteFacts,
} from "#emails/letter-facts.ts";
import {
  isLetterKind,
  type LetterKind,
  type LetterProps,
  letterPlans,
} from "#emails/letter-kinds.ts";
import type { FactsOf } from "#emails/template.ts";
import { writeLetter } from "#emails/write-letter.ts";
import type { FoundOrder, LetterSources } from "./letter-sources.ts";
import type { OutboxLetter } from "./letters.ts";

/** A letter as nodemailer takes it: to one address, never as a string that could be two. */
export type OutgoingLetter = Omit<SendMailOptions, "to" | "subject"> & {
  to: { name: string; address: string };
  subject: string;
};

export type MailSettings = { from: { name: string; address: string }; origin: string };

/** Why a letter cannot be written; only one that is `unreadable` may be later, under another key. */
export type Unwritable = "unknown_kind" | "bad_address" | "subject_gone" | "unreadable";

type Attachment = NonNullable<SendMailOptions["attachments"]>[number];
type Written = Pick<OutgoingLetter, "subject" | "html" | "text" | "attachments" | "replyTo">;

/**
 * A letter of the outbox as nodemailer takes it, telling what is true now. Refuses a kind we no
 * longer know, an address that is not one plain address, and an event, order or ticket that is gone.
 */
export async function composeLetter(
  row: OutboxLetter,
  sources: LetterSources,
  settings: MailSettings,
): Promise<Result<OutgoingLetter, Unwritable>> {
  if (!isLetterKind(row.kind)) return refused("unknown_kind");
  if (!isEmail(row.toAddress)) return refused("bad_address");
  const props = unsealed(row.propsSealed);
  if (props === null) return refused("unreadable");
  const written = await write(row.kind, { row, props }, sources, settings);
  if (!written) return refused("subject_gone");
  return ok({
    ...written,
    from: settings.from,
    to: { name: cleanLine(row.toName), address: row.toAddress },
    messageId: messageIdOf(row.key, settings.from.address),
    date: new Date(row.createdAt),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The Message-ID of a letter: from its key, so that a letter sent twice is seen to be the same. */
export function messageIdOf(key: string, from: string): string {
  const name = createHash("sha256").update(key).digest("hex").slice(0, 40);
  return `<${name}@${from.slice(from.lastIndexOf("@") + 1)}>`;
}

/** What was sealed, or null where it was not with our key, or was damaged since. */
function unsealed(sealed: Uint8Array): LetterProps[LetterKind] | null {
  try {
    return JSON.parse(open("letter", sealed));
  } catch {
    return null;
  }
}

async function write<Kind extends LetterKind>(
  kind: Kind,
  { row, props: some }: { row: OutboxLetter; props: LetterProps[LetterKind] },
  sources: LetterSources,
  { origin }: MailSettings,
): Promise<Written | null> {
  const props = some as LetterProps[Kind];
  const { signInLink, speakerLink } = sources;
  const site: SiteFacts = { lang: row.lang, origin, signInLink, speakerLink };
  const facts = await factsFor(kind, row, props, site, sources);
  if (!facts) return null;
  const letter = await writeLetter(kind, props, facts as FactsOf<Kind>);
  return {
    ...letter,
    ...("event" in facts && facts.event.contactEmail ? { replyTo: facts.event.contactEmail } : {}),
    attachments: await attachmentsOf(facts, props, { row, html: letter.html, sources }),
  };
}

async function attachmentsOf(
  facts: NonNullable<Awaited<ReturnType<typeof factsFor>>>,
  props: LetterProps[LetterKind],
  { row, html, sources }: { row: OutboxLetter; html: string; sources: LetterSources },
): Promise<Attachment[]> {
  if ("order" in facts) return ticketAttachments(facts, html, facts.lang, sources);
  if ("meetings" in facts && "news" in props && "personId" in props) {
    const files = await sources.meetingCalendars(facts.event, {
      personId: props.personId,
      seats: props.news,
      to: { name: cleanLine(row.toName), address: row.toAddress },
      lang: facts.lang,
    });
    return files.map(({ method, content }) => ({
      filename: method === "REQUEST" ? "meetings.ics" : "canceled-meetings.ics",
      content,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
    }));
  }
  if (!("event" in facts) || !("sessionIds" in props) || props.sessionIds.length === 0) return [];
  const content = await sources.sessionCalendar(facts.event, props.sessionIds, facts.lang);
  if (content === null) return [];
  return [{ filename: "agenda.ics", content, contentType: calendarType }];
}

const calendarType = "text/calendar; charset=utf-8; method=PUBLISH";

async function factsFor(
  kind: LetterKind,
  row: OutboxLetter,
  props: LetterProps[LetterKind],
  site: SiteFacts,
  sources: LetterSources,
): Promise<
  | SiteFacts
  | EventFacts
  | (EventFacts & FoundOrder)
  | OrdersFacts
  | RequestsFacts
  | MeetingsFacts
  | null
> {
  const { needs } = letterPlans[kind];
  if (needs === "nothing") return site;
  if (needs === "event") {
    const event = row.eventId && (await sources.event(row.eventId));
    return event ? { ...site, event } : null;
  }
  if (needs === "meetings" && "personId" in props && "news" in props) {
    const event = row.eventId && (await sources.event(row.eventId));
    if (!event) return null;
    const { personId } = props;
    const seats = props.news;
    const meetings = await sources.meetings({ eventId: event.id, personId, seats });
    return { ...site, event, meetings };
  }
  if (needs === "requests" && "personId" in props && "since" in props) {
    const event = row.eventId && (await sources.event(row.eventId));
    if (!event) return null;
    const requests = await sources.requests({ ...props, eventId: event.id });
    return { ...site, event, requests };
  }
  if (needs === "orders" && "orderIds" in props) {
    const found = await Promise.all(props.orderIds.map((id) => sources.order(id)));
    const orders = found.filter((one) => one !== null);
    const event = orders[0]?.event;
    return event ? { ...site, event, orders: orders.map(({ order }) => order) } : null;
  }
  const found =
    "ticketId" in props
      ? await sources.ticket(props.ticketId)
      : "orderId" in props && (await sources.order(props.orderId));
  return found ? { ...site, ...found } : null;
}

/** What goes with the tickets that the page shows; nothing where it shows none. */
async function ticketAttachments(
  found: FoundOrder,
  html: string,
  lang: Lang,
  sources: LetterSources,
): Promise<Attachment[]> {
  const { event, order } = found;
  const shown = order.tickets.filter((ticket) => html.includes(qrContentId(ticket.id)));
  if (shown.length === 0) return [];
  const pictures = shown.map((ticket, i) => ({
    filename: `ticket-${i + 1}.png`,
    content: sources.qrPng(ticket.secret),
    contentType: "image/png",
    contentDisposition: "inline" as const,
    cid: qrContentId(ticket.id),
  }));
  return [
    ...pictures,
    {
      filename: lang === "zh" ? `门票-${order.code}.pdf` : `tickets-${order.code}.pdf`,
      content: await sources.ticketPdf(found, lang),
      contentType: "application/pdf",
    },
    {
      filename: "event.ics",
      content: sources.calendar(event, lang),
      contentType: calendarType,
    },
  ];
}

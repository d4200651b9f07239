import { expect, test } from "vitest";
import { langs } from "#app/lib/lang.ts";
import { hasHan } from "#app/lib/text.ts";
import { isLetterKind, type LetterKind } from "#emails/letter-kinds.ts";
import { letters } from "#emails/letters.ts";
import { writeLetter } from "#emails/write-letter.ts";
import { order, origin, samples, westbund } from "./sample-letters.ts";

const kinds = Object.keys(letters).filter(isLetterKind);
const written = (kind: LetterKind, lang: "zh" | "en") =>
  writeLetter(kind, samples[kind].props, samples[kind].facts(lang));

test.each(kinds)("%s is whole in both languages", async (kind) => {
  for (const lang of langs) {
    const { subject, html, text } = await written(kind, lang);
    expect(subject).not.toMatch(/undefined|\[object|[\r\n]/);
    expect(html).toContain(`<html dir="ltr" lang="${lang === "zh" ? "zh-CN" : "en"}">`);
    expect(html + text).not.toMatch(/undefined|\[object|NaN/);
    expect(html).not.toMatch(/<img[^>]+src="(?!cid:)/);
    if (lang === "zh") expect(hasHan(subject) && hasHan(text)).toBe(true);
  }
});

test("a link in the page is in the plain text too", async () => {
  for (const kind of kinds) {
    const { html, text } = await written(kind, "en");
    for (const [, href] of html.matchAll(/href="([^"]+)"/g)) {
      if (href !== origin) expect(text, kind).toContain(href?.replaceAll("&amp;", "&"));
    }
  }
});

test("every ticket has its picture, its name and its code in groups of four", async () => {
  const { html, text } = await written("order-confirmed", "zh");
  for (const ticket of order.tickets) {
    expect(html).toContain(`cid:ticket-${ticket.id}@wutong`);
    expect(text).toContain(ticket.attendeeName);
  }
  expect(text).toContain("1ABC-DEFG-HJKM-NPQR-STVA");
});

test("who was registered by someone else gets no way into that order", async () => {
  const { html, text } = await written("ticket-for-attendee", "en");
  expect(html + text).not.toContain(order.url);
});

test("an approved application that costs says until when, in the event's own zone", async () => {
  expect((await written("application-approved", "en")).text).toContain("1 Nov, 12:30");
});

test("an approved application to pay at the door brings its tickets, and no deadline", async () => {
  const facts = { ...samples["application-approved"].facts("en") };
  facts.order = { ...facts.order, payBy: "door", expiresAt: null };
  const { html, text } = await writeLetter("application-approved", { orderId: order.id }, facts);
  expect(html).toContain("cid:ticket-");
  expect(text).toContain("pay at the check-in desk");
  expect(text).not.toContain("Please pay by");
});

test("an order to pay at the door brings its tickets along", async () => {
  const facts = { ...samples["order-pending"].facts("zh") };
  facts.order = { ...facts.order, payBy: "door", expiresAt: null };
  const { html, text } = await writeLetter("order-pending", { orderId: order.id }, facts);
  expect(html).toContain("cid:ticket-");
  expect(text).toContain("签到台");
});

test("bad input 3: line breaks in names reach no header, markup stays text", async () => {
  const facts = samples["order-confirmed"].facts("en");
  const name = "x\r\nBcc: e@example.com <b>";
  const { subject, html } = await writeLetter(
    "order-confirmed",
    { orderId: order.id },
    {
      ...facts,
      event: { ...westbund, name: { zh: name, en: name } },
      order: { ...order, tickets: order.tickets.map((t) => ({ ...t, attendeeName: "<script>" })) },
    },
  );
  expect(subject).toBe("Your tickets for x Bcc: e@example.com <b>");
  expect(html).not.toContain("<script>");
});

test("bad input 11: the longest names stay on the sheet", async () => {
  const facts = samples["ticket-for-attendee"].facts("zh");
  const tickets = order.tickets.map((t) => ({ ...t, attendeeName: "ﷺ".repeat(20) }));
  const { html } = await writeLetter(
    "ticket-for-attendee",
    { ticketId: "" },
    { ...facts, order: { ...order, tickets } },
  );
  expect(html).toContain("ﷺ".repeat(20));
  expect(html).toMatch(/word-break:break-word[^>]*>/);
});

import { localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { formatDays, formatInstant } from "#app/lib/time.ts";
import type { EventFacts, OrderFacts } from "./letter-facts.ts";
import { shared } from "./wording.ts";

type Row = [label: string, value: string];

/** When and where the event is, as a reader of this language writes it. */
export function eventRows({ event, lang }: EventFacts): Row[] {
  const t = shared[lang];
  const hours = event.opensAt && event.closesAt ? `${event.opensAt}–${event.closesAt}` : "";
  const days = formatDays(event.firstDay, event.lastDay, lang);
  return [
    [t.when, [days, hours].filter(Boolean).join(lang === "zh" ? " " : ", ")],
    [
      t.where,
      [localized(event.venue, lang), localized(event.address, lang)]
        .filter(Boolean)
        .join(lang === "zh" ? "，" : ", "),
    ],
  ];
}

/** Where an order's money is to be transferred, and by when; nothing where it is not. */
export function transferRows({ order, event, lang }: OrderFacts): Row[] {
  const { transfer } = order;
  if (!transfer) return [];
  const t = shared[lang].transfer;
  return [
    [t.amount, formatMoney(transfer.amount, order.currency, lang)],
    [t.reference, transfer.reference],
    [t.holder, transfer.holder],
    [t.number, transfer.number],
    [t.bank, transfer.bank],
    [t.bic, transfer.bic],
    [t.due, transfer.dueAt === null ? "" : formatInstant(transfer.dueAt, event.zone, lang)],
  ];
}

/** What an order is: its code, how many tickets, what it costs. */
export function orderRows({ order, lang }: OrderFacts): Row[] {
  const t = shared[lang];
  return [
    [t.order, order.code],
    [t.tickets, order.tickets.length ? t.count(order.tickets.length) : ""],
    [t.total, order.total ? formatMoney(order.total, order.currency, lang) : t.free],
  ];
}

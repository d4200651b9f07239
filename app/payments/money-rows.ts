import type { Lang } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import {
  listedAlerts,
  listedDisputes,
  listedPayments,
  listedRefunds,
  type MoneyFilter,
  type MoneyList,
} from "./money-lists.ts";
import { words } from "./organizer-wording.ts";
import { words as paying } from "./wording.ts";

export type MoneyTone = "good" | "waits" | "bad" | "over";

/** One line of any list of money, in the reader's language. */
export type MoneyRow = {
  id: string;
  code: string | null;
  what: string;
  state: string;
  tone: MoneyTone;
  amount: number | null;
  currency: string | null;
  at: Instant;
  who: string;
  /** The provider's name for it. */
  reference: string;
  /** What a person can do with it now. */
  action: "retry" | "handedOver" | "settle" | null;
};

type Page = { limit: number; offset: number };

/** The rows of one list of an event's money; one query. */
export async function moneyRows(
  db: Reader,
  list: MoneyList,
  { filter, page, lang }: { filter: MoneyFilter; page: Page; lang: Lang },
): Promise<MoneyRow[]> {
  if (list === "payments") {
    return (await listedPayments(db, filter, page)).map((row) => paymentRow(row, lang));
  }
  if (list === "refunds") {
    return (await listedRefunds(db, filter, page)).map((row) => refundRow(row, lang));
  }
  if (list === "disputes") {
    return (await listedDisputes(db, filter, page)).map((row) => disputeRow(row, lang));
  }
  return (await listedAlerts(db, filter, page)).map((row) => alertRow(row, lang));
}

type Row<List extends (...parameters: never[]) => Promise<unknown[]>> = Awaited<
  ReturnType<List>
>[number];

const paymentTones = {
  received: "good",
  started: "over",
  processing: "waits",
  failed: "bad",
  abandoned: "over",
} as const;
const refundTones = {
  requested: "waits",
  pending: "waits",
  succeeded: "good",
  failed: "bad",
} as const;

function paymentRow(row: Row<typeof listedPayments>, lang: Lang): MoneyRow {
  const t = words[lang];
  const method = row.method && Object.entries(t.methods).find(([name]) => name === row.method)?.[1];
  const back = row.refunded > 0 && `${t.refunded} ${formatMoney(row.refunded, row.currency, lang)}`;
  return {
    ...common(row),
    what: [method ?? row.method ?? paying[lang].ways[row.provider], back]
      .filter(Boolean)
      .join(" · "),
    state: t.paymentStates[row.status],
    tone: paymentTones[row.status],
    at: row.endedAt ?? row.startedAt,
    who: row.buyer,
    reference: row.intentId ?? row.sessionId ?? row.reference,
    action: null,
  };
}

function refundRow(row: Row<typeof listedRefunds>, lang: Lang): MoneyRow {
  const t = words[lang];
  const byHand = row.provider === "door" || row.provider === "transfer";
  const handsOver = byHand && row.status === "requested";
  return {
    ...common(row),
    what: [t.causes[row.cause], row.failure].filter(Boolean).join(" · "),
    state: t.refundStates[row.status],
    tone: refundTones[row.status],
    at: row.endedAt ?? row.requestedAt,
    who: row.requestedBy,
    reference: row.externalId ?? "",
    action: handsOver
      ? "handedOver"
      : row.status === "failed" && row.retriedAs === null
        ? "retry"
        : null,
  };
}

function disputeRow(row: Row<typeof listedDisputes>, lang: Lang): MoneyRow {
  const t = words[lang];
  return {
    ...common(row),
    what: row.reason,
    state: t.disputeStates[row.status],
    tone: row.status === "open" ? "waits" : row.status === "won" ? "good" : "bad",
    at: row.dueAt ?? row.openedAt,
    who: row.buyer,
    reference: row.externalId,
    action: null,
  };
}

function alertRow(row: Row<typeof listedAlerts>, lang: Lang): MoneyRow {
  const t = words[lang];
  const open = row.settledAt === null;
  return {
    ...common(row),
    what: t.alerts[row.kind],
    state: t.alertStates[open ? "open" : "settled"],
    tone: open ? "bad" : "over",
    at: row.raisedAt,
    who: row.settledBy ? t.settledBy(row.settledBy) : "",
    reference: row.reference,
    action: open ? "settle" : null,
  };
}

function common(row: {
  id: string;
  code: string | null;
  amount: number | null;
  currency: string | null;
}) {
  const { id, code, amount, currency } = row;
  return { id, code, amount, currency };
}

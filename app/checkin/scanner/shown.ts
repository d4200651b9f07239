import type { Lang } from "#app/lib/lang.ts";
import { localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { formatDay } from "#app/lib/time.ts";
import { severity } from "../refusal-reasons.ts";
import type { PaymentAnswer, Problem, ScanAnswer, Since, WallMoment } from "../scan-protocol.ts";
import { scannerWords } from "../scanner-wording.ts";
import { refusalWords } from "../wording.ts";
import type { Signal } from "./signals.ts";

/** What the whole screen says about one scan; `shape` and words say it to those who see no colour. */
export type Shown = {
  result: ScanAnswer["result"] | "just_admitted" | "asking" | "waiting" | "problem";
  reason?: string;
  shape: "tick" | "out" | "octagon" | "triangle" | "dots";
  signal: Signal | null;
  title: string;
  name?: string;
  type?: string;
  lines: string[];
  /** A code for the guest to scan off this screen, and what it opens. */
  qr?: { side: number; path: string; label: string };
  /** Stays until a tap or the next scan; otherwise it clears itself. */
  stays: boolean;
};

/** One ticket twice in a row at one phone within this is a double read, no alarm. */
const doubleRead = 5000;

/** How an answer of the server looks. */
export function shownAnswer(answer: ScanAnswer, lang: Lang): Shown {
  const t = scannerWords[lang];
  const who = answer.ticket && {
    name: answer.ticket.name,
    type: localized(answer.ticket.type, lang),
  };
  if (answer.result !== "refused" || !answer.reason) {
    const out = answer.result === "exited";
    return {
      result: answer.result,
      shape: out ? "out" : "tick",
      signal: "pass",
      title: out ? t.exited : t.admitted,
      ...who,
      lines: answer.seated_by ? [t.seatedBy[answer.seated_by]] : [],
      stays: false,
    };
  }
  if (answer.reason === "already_in" && answer.since?.here && answer.since.ago < doubleRead) {
    return {
      result: "just_admitted",
      shape: "tick",
      signal: null,
      title: t.justAdmitted,
      ...who,
      lines: [t.justAdmittedAdvice],
      stays: false,
    };
  }
  const { title, advice } = refusalWords[lang][answer.reason];
  const stop = severity[answer.reason] === "stop";
  return {
    result: "refused",
    reason: answer.reason,
    shape: stop ? "octagon" : "triangle",
    signal: stop ? "stop" : "ask",
    title,
    ...who,
    lines: [...particulars(answer, lang), payWords(answer, lang) ?? advice],
    stays: true,
  };
}

/** The same of a ticket that was just paid here: with its receipt, until someone goes on. */
export function shownPaid(
  answer: ScanAnswer,
  { receipt, mailedTo }: PaymentAnswer,
  lang: Lang,
): Shown {
  const t = scannerWords[lang];
  const shown = shownAnswer(answer, lang);
  if (!receipt) return shown;
  const label = t.receiptHere(receipt.code);
  const lines = [...shown.lines, label, t.receiptSent(mailedTo)];
  return { ...shown, lines, qr: { ...receipt.qr, label }, stays: true };
}

/** The request is on its way for longer than a moment. */
export function shownAsking(lang: Lang): Shown {
  const t = scannerWords[lang];
  return {
    result: "asking",
    shape: "dots",
    signal: null,
    title: t.checking,
    lines: [],
    stays: true,
  };
}

/** Nothing was heard of the server yet; the scan goes on trying. */
export function shownWaiting(lang: Lang): Shown {
  const t = scannerWords[lang];
  return {
    result: "waiting",
    shape: "dots",
    signal: "ask",
    title: t.noAnswer,
    lines: [t.noAnswerAdvice],
    stays: true,
  };
}

/** The server would not look at the request at all. */
export function shownProblem(problem: Problem, lang: Lang): Shown {
  return {
    result: "problem",
    reason: problem.reason,
    shape: "triangle",
    signal: "ask",
    title: scannerWords[lang].problem,
    lines: [problem.detail],
    stays: true,
  };
}

function particulars({ reason, since, limit }: ScanAnswer, lang: Lang): string[] {
  const t = scannerWords[lang];
  if (since) return [sinceWords(since, lang)];
  if (limit && reason === "too_early") return [t.opensAt(momentWords(limit, lang))];
  if (limit && reason === "too_late") return [t.closedAt(momentWords(limit, lang))];
  return [];
}

function payWords({ due }: ScanAnswer, lang: Lang): string | null {
  if (!due) return null;
  return scannerWords[lang].payHere(formatMoney(due.amount, due.currency, lang), due.tickets);
}

function sinceWords({ day, clock, gate }: Since, lang: Lang): string {
  const t = scannerWords[lang];
  const name = localized(gate, lang);
  return day ? t.sinceDay(formatDay(day, lang), clock, name) : t.since(clock, name);
}

function momentWords({ day, clock }: WallMoment, lang: Lang): string {
  return day ? `${formatDay(day, lang)} ${clock}` : clock;
}

import type { Lang } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { PaymentAnswer, PaymentRequest, ScanAnswer } from "../scan-protocol.ts";
import { scannerWords } from "../scanner-wording.ts";
import type { Choice } from "./answer-view.ts";
import type { Reply } from "./door-line.ts";
import { type Shown, shownAsking, shownProblem } from "./shown.ts";

type PayParts = {
  show: (shown: Shown, choices?: Choice[]) => void;
  hide: () => void;
  pay: (request: PaymentRequest) => Promise<Reply<PaymentAnswer>>;
  newNonce: () => string;
  /** The ticket is paid: it is scanned once more, and the receipt is told. */
  paid: (answer: PaymentAnswer) => void;
};

/**
 * The choices to take the money of an unpaid ticket, where its gate may. A press says that the money
 * is in hand; without an answer nothing is certain, and trying again is the same payment.
 */
export function payChoices(
  { ticket, due }: ScanAnswer,
  lang: Lang,
  { show, hide, pay, newNonce, paid }: PayParts,
): Choice[] {
  if (!ticket || !due) return [];
  const t = scannerWords[lang];
  const money = formatMoney(due.amount, due.currency, lang);

  async function take(request: PaymentRequest) {
    show(shownAsking(lang));
    const reply = await pay(request);
    if (reply.kind === "answer") return paid(reply.answer);
    if (reply.kind === "problem") return show(shownProblem(reply.problem, lang));
    show(silent(lang), [
      { label: t.tryNow, press: () => void take(request) },
      { label: t.giveUp, press: hide },
    ]);
  }

  return (["cash", "card"] as const).map((way) => ({
    label: t.take[way](money),
    press: () => void take({ ticket: ticket.id, way, amount: due.amount, nonce: newNonce() }),
  }));
}

function silent(lang: Lang): Shown {
  const t = scannerWords[lang];
  return {
    result: "waiting",
    shape: "dots",
    signal: "ask",
    title: t.noAnswer,
    lines: [t.payOffline],
    stays: true,
  };
}

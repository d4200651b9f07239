import { invalid, type Session } from "./books.ts";

/** What a session is made of, beyond what its types say. */
export type NewSession = Pick<Session, "line_items" | "success_url"> &
  Partial<Session> & {
    allowed_payment_method_types?: string[];
    payment_method_options?: { wechat_pay?: { client?: string } };
  };

/** The rules that a session has to meet, and what follows from them; `now` in seconds. */
export function checkedSession(params: NewSession, now: number) {
  const currencies = new Set(params.line_items.map((item) => item.price_data.currency));
  const [currency = ""] = currencies;
  if (currencies.size !== 1) throw invalid("All line items must have the same currency.");
  const amount = params.line_items.reduce(
    (sum, item) => sum + item.price_data.unit_amount * (item.quantity ?? 1),
    0,
  );
  if (amount < 30) {
    throw invalid("The total is below the least that can be charged.", {
      code: "amount_too_small",
    });
  }
  const expires = params.expires_at ?? now + 86_400;
  if (expires < now + 1800 || expires > now + 86_400) {
    const message = "`expires_at` must be between 30 minutes and 24 hours from now.";
    throw invalid(message, { param: "expires_at" });
  }
  const methods = params.allowed_payment_method_types ?? ["card"];
  if (
    methods.includes("wechat_pay") &&
    params.payment_method_options?.wechat_pay?.client !== "web"
  ) {
    throw invalid("`wechat_pay` needs its `client`.", { param: "payment_method_options" });
  }
  return { amount, currency, expires, methods };
}

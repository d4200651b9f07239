import type { RefundWish } from "./cancel-with-refund.ts";

/** What the form of a refund asks for. */
export function wishOf(typed: {
  how: "rule" | "full" | "amount";
  amount: number | null;
}): RefundWish {
  if (typed.how === "amount") return { amount: typed.amount ?? 0 };
  return typed.how === "rule" ? "rule" : { percent: 100 };
}

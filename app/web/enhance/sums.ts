import { isLang } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { all } from "./on.ts";

/**
 * In a form, `data-sum=currency` is what its quantities come to: each `data-sum-of=name` inside
 * shows its quantity times `data-price` (minor units) while that is not none, `data-sum-total` all
 * of them. Nothing to pay reads as `data-free`, nothing chosen as a dash.
 */
export function sumUp(): void {
  for (const sum of all("form [data-sum]")) {
    const form = sum.closest("form");
    const show = () => form && showSum(sum, form);
    form?.addEventListener("input", show);
    addEventListener("pageshow", show);
    show();
  }
}

function showSum(sum: HTMLElement, form: HTMLFormElement): void {
  let total = 0;
  let chosen = 0;
  for (const line of all("[data-sum-of]", sum)) {
    const control = form.elements.namedItem(line.dataset.sumOf ?? "");
    const quantity = control instanceof HTMLInputElement ? Math.max(0, Number(control.value)) : 0;
    const amount = quantity * Number(line.dataset.price);
    line.hidden = !(quantity > 0);
    if (line.hidden) continue;
    fill(line, "[data-sum-count]", String(quantity));
    fill(line, "[data-sum-amount]", written(amount, sum));
    chosen += quantity;
    total += amount;
  }
  fill(sum, "[data-sum-total]", chosen === 0 ? "–" : written(total, sum));
}

function fill(within: HTMLElement, selector: string, text: string): void {
  for (const element of all(selector, within)) element.textContent = text;
}

function written(amount: number, sum: HTMLElement): string {
  if (amount === 0) return sum.dataset.free ?? "0";
  const lang = document.documentElement.lang.slice(0, 2);
  return formatMoney(amount, sum.dataset.sum ?? "", isLang(lang) ? lang : "en");
}

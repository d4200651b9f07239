import { env } from "#app/lib/env.server.ts";
import { isTooLittle } from "./least-amounts.ts";
import type { OnlineProvider, ProviderName } from "./provider.ts";
import { stripeProvider } from "./stripe-provider.server.ts";
import { testProvider } from "./test-provider.ts";

/** The online provider of this installation; null where none is set up. */
export function onlineProvider(): OnlineProvider | null {
  if (env.stripe) return stripeProvider;
  return env.testPayments ? testProvider : null;
}

/** The provider with whom a payment was made; null where people took it, or it is set up no more. */
export function providerNamed(name: ProviderName): OnlineProvider | null {
  if (name === "stripe") return env.stripe ? stripeProvider : null;
  return name === "test" && env.testPayments ? testProvider : null;
}

/**
 * How an order of this event can be paid, the first being what is proposed. A total below what can
 * be taken online is left to the others; a transfer is taken where there is a `transfer` to wait for.
 */
export function waysToPay(
  event: { payAtDoor: boolean; currency: string },
  { total, transfer }: { total: number; transfer: object | null },
): ProviderName[] {
  const online = onlineProvider();
  const takes = online && !isTooLittle(online.name, total, event.currency);
  return [
    ...(takes ? [online.name] : []),
    ...(transfer ? (["transfer"] as const) : []),
    ...(event.payAtDoor ? (["door"] as const) : []),
  ];
}

/** Whether nothing but its small total keeps an order from being paid online. */
export function isTooLittleOnline(total: number, currency: string): boolean {
  const online = onlineProvider();
  return online !== null && isTooLittle(online.name, total, currency);
}

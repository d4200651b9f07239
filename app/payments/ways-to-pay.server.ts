import { env } from "#app/lib/env.server.ts";
import type { OnlineProvider, ProviderName } from "./provider.ts";
import { testProvider } from "./test-provider.ts";

/** The online provider of this installation; null where none is set up. */
export function onlineProvider(): OnlineProvider | null {
  return env.testPayments ? testProvider : null;
}

/** How an order of this event can be paid, the first being what is proposed. */
export function waysToPay(event: { payAtDoor: boolean }): ProviderName[] {
  const online = onlineProvider();
  return [...(online ? [online.name] : []), ...(event.payAtDoor ? (["door"] as const) : [])];
}

import Stripe from "stripe";
import { env } from "#app/lib/env.server.ts";
import type { StripeSettings } from "#app/lib/settings.server.ts";

let made: { settings: StripeSettings; client: Stripe } | null = null;

/** The line to Stripe, or to its stand-in; it is an error to ask where none is set up. */
export function stripeClient(): Stripe {
  const { stripe: settings } = env;
  if (!settings) throw new Error("Stripe is not set up.");
  if (made?.settings === settings) return made.client;
  const { api } = settings;
  const client = new Stripe(settings.secretKey, {
    ...(api ? { host: api.host, port: api.port, protocol: api.protocol } : {}),
    maxNetworkRetries: 2,
    telemetry: false,
    timeout: 10_000,
  });
  made = { settings, client };
  return client;
}

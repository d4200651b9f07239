import { onTestFinished } from "vitest";
import { env } from "#app/lib/env.server.ts";
import { asked, readStripe } from "#app/lib/settings.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { carryOutNotices } from "#app/payments/carry-out-notices.ts";
import { closeSessions } from "#app/payments/close-sessions.ts";
import { lapseExchanges } from "#app/payments/lapse-exchanges.ts";
import { ledgerFaults } from "#app/payments/ledger.ts";
import { reconcilePayments } from "#app/payments/reconcile-payments.ts";
import { returnUnfinished } from "#app/payments/return-unfinished.ts";
import { sendRefunds } from "#app/payments/send-refunds.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { stripeNotices } from "#app/payments/stripe-notices.server.ts";
import { stripeProvider } from "#app/payments/stripe-provider.server.ts";
import { takeNotice } from "#app/payments/take-notice.ts";
import { providerNamed } from "#app/payments/ways-to-pay.server.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import type { Db } from "#db/open.ts";
import { events } from "#db/schema.server.ts";
import { now as then } from "#test/support/clock.ts";
import type { StripeEvent } from "#test/support/stripe/books.ts";
import { type StripeStandIn, startStripe } from "#test/support/stripe/server.ts";

export const source = { provider: stripeProvider, about: stripeNotices };

/** A shop with an account at the stand-in for Stripe, and a clock of its own that both go by. */
export type Shop = {
  stripe: StripeStandIn;
  now: () => Instant;
  /** Lets time pass, in ms. */
  wait(ms: number): void;
  /** An account of which nothing was ever heard. */
  forget(): void;
  /** What Stripe told since the last time, in the order in which it happened. */
  told(): StripeEvent[];
  /** Stores these notices and carries out all that is due. */
  hear(...events: StripeEvent[]): Promise<void>;
  /** Hears all that was told. */
  hearAll(): Promise<void>;
  /** Sets out to pay; the session at Stripe. */
  setOut(order: { id: string; secret: string }): Promise<string>;
  /** Every job once, as the scheduler would. */
  jobs(): Promise<void>;
  faults(): Promise<unknown[]>;
};

export async function openShop(db: Db): Promise<Shop> {
  let at = then;
  const clock = () => at;
  const stripe = await startStripe({ clock });
  const before = env.stripe;
  env.stripe = readStripe(
    asked(stripe.settings, (name, must) => {
      throw new Error(`${name} ${must}`);
    }),
    { live: false, testPayments: true },
  );
  onTestFinished(async () => {
    env.stripe = before;
    await stripe.close();
  });
  let heard = 0;
  const shop: Shop = {
    stripe,
    now: clock,
    wait(ms) {
      at += ms;
    },
    forget() {
      stripe.account.books.forget();
      heard = 0;
    },
    told() {
      const fresh = stripe.account.books.events.slice(heard);
      heard = stripe.account.books.events.length;
      return fresh;
    },
    async hear(...told) {
      for (const event of told) await takeNotice(db, noticeOf(event), at);
      await carryOutNotices(db, { source, now: at });
    },
    hearAll: () => shop.hear(...shop.told()),
    async setOut(order) {
      const started = await startOnlinePayment(db, { order, now: at });
      if (!started.ok) throw new Error(`not started: ${started.reason}`);
      return started.value.split("/").at(-1) ?? "";
    },
    async jobs() {
      await expireOrders(db, { now: at });
      await lapseExchanges(db, { now: at });
      await closeSessions(db, { provider: stripeProvider, now: at });
      await carryOutNotices(db, { source, now: at });
      await returnUnfinished(db, { now: at });
      await sendRefunds(db, { providers: providerNamed, now: at });
      await reconcilePayments(db, { source, now: at });
      await carryOutNotices(db, { source, now: at });
    },
    async faults() {
      const all = await db.select({ id: events.id }).from(events);
      return (await Promise.all(all.map(({ id }) => ledgerFaults(db, id)))).flat();
    },
  };
  return shop;
}

/** A notice as the webhook stores it. */
function noticeOf(event: StripeEvent) {
  const object = event.data.object as { id: string };
  return {
    externalId: event.id,
    kind: event.type,
    objectId: object.id,
    body: JSON.stringify(object),
  };
}

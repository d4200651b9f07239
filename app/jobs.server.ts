import { tidySignIns } from "#app/accounts/tidy-sign-ins.ts";
import { commitSpeakers } from "#app/agenda/commit-speakers.ts";
import { lapseOffers } from "#app/agenda/lapse-offers.ts";
import { releaseUnclaimed } from "#app/agenda/release-unclaimed.ts";
import { recordMatchedLines } from "#app/banking/record-matched-lines.ts";
import { env } from "#app/lib/env.server.ts";
import { now as clock, hour, minute, second } from "#app/lib/time.ts";
import { lapseMeetingOffers } from "#app/matchmaking/lapse-meeting-offers.ts";
import { offerWalkUps } from "#app/matchmaking/offer-walk-ups.ts";
import { runProposals } from "#app/matchmaking/run-proposals.ts";
import { sendHeldLetters } from "#app/matchmaking/send-held-letters.ts";
import { solveInWorker } from "#app/matchmaking/solve-in-worker.server.ts";
import { carryOutBulkRefunds } from "#app/payments/carry-out-bulk-refunds.ts";
import { carryOutNotices } from "#app/payments/carry-out-notices.ts";
import { checkLedgers } from "#app/payments/check-ledgers.ts";
import { closeSessions } from "#app/payments/close-sessions.ts";
import { lapseExchanges } from "#app/payments/lapse-exchanges.ts";
import { reconcilePayments } from "#app/payments/reconcile-payments.ts";
import { remindTransfers } from "#app/payments/remind-transfers.ts";
import { returnUnfinished } from "#app/payments/return-unfinished.ts";
import { sendRefunds } from "#app/payments/send-refunds.ts";
import { stripeNotices } from "#app/payments/stripe-notices.server.ts";
import { stripeProvider } from "#app/payments/stripe-provider.server.ts";
import { tidyNotices } from "#app/payments/tidy-notices.ts";
import { providerNamed } from "#app/payments/ways-to-pay.server.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { offerPlaces } from "#app/registration/offer-places.ts";
import { tidyPlaces } from "#app/registration/tidy-places.ts";
import type { Job } from "./server/scheduler.ts";

const source = { provider: stripeProvider, about: stripeNotices };

/** What is done only where Stripe is set up. */
const withStripe: readonly Job[] = [
  {
    name: "carry-out-notices",
    everyMs: 0.3 * second,
    run: (db, at) => carryOutNotices(db, { source, ...at }),
  },
  {
    name: "close-sessions",
    everyMs: 10 * second,
    run: (db, { now }) => closeSessions(db, { provider: stripeProvider, now }),
  },
  {
    name: "reconcile-payments",
    everyMs: 2 * minute,
    run: (db, { now }) => reconcilePayments(db, { source, now }),
  },
  { name: "tidy-notices", everyMs: hour, run: tidyNotices },
];

/** Every recurring job of the platform: its name, its pause and its verb. */
export const jobs: readonly Job[] = [
  { name: "expire-orders", everyMs: 10 * second, run: expireOrders },
  { name: "offer-places", everyMs: 3 * second, run: offerPlaces },
  { name: "tidy-places", everyMs: 30 * second, run: tidyPlaces },
  { name: "commit-speakers", everyMs: 60 * second, run: commitSpeakers },
  { name: "lapse-seat-offers", everyMs: 30 * second, run: lapseOffers },
  { name: "release-unclaimed-seats", everyMs: 30 * second, run: releaseUnclaimed },
  { name: "tidy-sign-ins", everyMs: hour, run: tidySignIns },
  {
    name: "send-refunds",
    everyMs: 2 * second,
    run: (db, at) => sendRefunds(db, { providers: providerNamed, ...at }),
  },
  { name: "return-unfinished", everyMs: 30 * second, run: returnUnfinished },
  { name: "carry-out-bulk-refunds", everyMs: 5 * second, run: carryOutBulkRefunds },
  { name: "record-matched-lines", everyMs: 30 * second, run: recordMatchedLines },
  { name: "lapse-exchanges", everyMs: 30 * second, run: lapseExchanges },
  { name: "remind-transfers", everyMs: 10 * minute, run: remindTransfers },
  {
    name: "plan-meetings",
    everyMs: second,
    run: (db, { stopping }) => runProposals(db, { solver: solveInWorker, clock, stopping }),
  },
  { name: "lapse-meeting-offers", everyMs: 10 * second, run: lapseMeetingOffers },
  { name: "send-held-letters", everyMs: 5 * second, run: sendHeldLetters },
  { name: "offer-walk-ups", everyMs: 15 * second, run: offerWalkUps },
  { name: "check-ledgers", everyMs: hour, run: checkLedgers },
  ...(env.stripe ? withStripe : []),
];

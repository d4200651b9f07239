import { tidySignIns } from "#app/accounts/tidy-sign-ins.ts";
import { commitSpeakers } from "#app/agenda/commit-speakers.ts";
import { lapseOffers } from "#app/agenda/lapse-offers.ts";
import { releaseUnclaimed } from "#app/agenda/release-unclaimed.ts";
import { hour, second } from "#app/lib/time.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { tidyPlaces } from "#app/registration/tidy-places.ts";
import type { Job } from "./server/scheduler.ts";

/** Every recurring job of the platform: its name, its pause and its verb. */
export const jobs: readonly Job[] = [
  { name: "expire-orders", everyMs: 10 * second, run: expireOrders },
  { name: "tidy-places", everyMs: 30 * second, run: tidyPlaces },
  { name: "commit-speakers", everyMs: 60 * second, run: commitSpeakers },
  { name: "lapse-seat-offers", everyMs: 30 * second, run: lapseOffers },
  { name: "release-unclaimed-seats", everyMs: 30 * second, run: releaseUnclaimed },
  { name: "tidy-sign-ins", everyMs: hour, run: tidySignIns },
];

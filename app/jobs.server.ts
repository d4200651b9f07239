import { tidySignIns } from "#app/accounts/tidy-sign-ins.ts";
import { hour, second } from "#app/lib/time.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { offerPlaces } from "#app/registration/offer-places.ts";
import { tidyPlaces } from "#app/registration/tidy-places.ts";
import type { Job } from "./server/scheduler.ts";

/** Every recurring job of the platform: its name, its pause and its verb. */
export const jobs: readonly Job[] = [
  { name: "expire-orders", everyMs: 10 * second, run: expireOrders },
  { name: "offer-places", everyMs: 3 * second, run: offerPlaces },
  { name: "tidy-places", everyMs: 30 * second, run: tidyPlaces },
  { name: "tidy-sign-ins", everyMs: hour, run: tidySignIns },
];

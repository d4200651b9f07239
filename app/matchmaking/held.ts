import type { Instant } from "#app/lib/time.ts";
import type { OfferRow } from "./meeting-offers.ts";

/** Who is offered something already at a time, and every pair that has an offer at all. */
export class Held {
  readonly people = new Set<string>();
  readonly pairs: string[];

  constructor(live: OfferRow[], time: { startsAt: Instant; endsAt: Instant }) {
    this.pairs = live.map(({ pair }) => pair);
    for (const one of live) {
      if (one.startsAt >= time.endsAt || one.endsAt <= time.startsAt) continue;
      this.people.add(one.aPersonId);
      this.people.add(one.bPersonId);
    }
  }
}

import type { Instant } from "#app/lib/time.ts";

/** Places that a network keeps until then (ms UTC), unless they are ordered or given back before. */
export type KeptPlaces = { places: number; until: Instant };

const mostKnown = 20_000;

/**
 * Counts what each network keeps in holds that have not become orders, so that nobody empties a
 * quota without buying. Beyond `most` places at a time there are no more until some are ordered or
 * run out. Counted in this process's memory.
 */
export class NetworkHolds {
  private readonly byNetwork = new Map<string, KeptPlaces[]>();
  private readonly bySecret = new Map<string, KeptPlaces>();

  constructor(private readonly most: number) {}

  /** Counts these places before they are held; null where they would be too many. */
  take(wanted: KeptPlaces & { network: string; now: Instant }): KeptPlaces | null {
    const { network, places, until, now } = wanted;
    if (this.bySecret.size >= mostKnown) this.tidy(now);
    const live = (this.byNetwork.get(network) ?? []).filter((kept) => kept.until > now);
    const sum = live.reduce((all, kept) => all + kept.places, 0);
    if (sum + places > this.most) return null;
    const kept = { places, until };
    this.byNetwork.set(network, [...live, kept]);
    return kept;
  }

  /** They are held under this secret, in place of what was held under it before. */
  name(secret: string, kept: KeptPlaces): void {
    this.drop(secret);
    this.bySecret.set(secret, kept);
  }

  /** Holds again, or for longer, what is known under this secret; false where it would be too many. */
  keep(secret: string, wanted: KeptPlaces & { network: string; now: Instant }): boolean {
    const before = this.bySecret.get(secret);
    const until = before?.until ?? 0;
    if (before) before.until = 0;
    const kept = this.take(wanted);
    if (kept) this.name(secret, kept);
    else if (before) before.until = until;
    return kept !== null;
  }

  /** What was held under this secret is ordered, or was not to be had: it counts no more. */
  drop(secret: string): void {
    const kept = this.bySecret.get(secret);
    if (kept) kept.until = 0;
    this.bySecret.delete(secret);
  }

  private tidy(now: Instant): void {
    for (const [secret, kept] of this.bySecret) if (kept.until <= now) this.bySecret.delete(secret);
    for (const [network, all] of this.byNetwork) {
      if (all.every((kept) => kept.until <= now)) this.byNetwork.delete(network);
    }
  }
}

/** Enough for a hall that buys behind one address, too few to keep a conference from its visitors. */
export const networkHolds = new NetworkHolds(2000);

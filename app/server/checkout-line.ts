import { engine } from "#app/lib/engine.server.ts";
import { second } from "#app/lib/time.ts";

/** So many are served at once: where the database is another machine, they wait for it together. */
const atOnce = 50;
/** Who has not come back for so long (ms) has left, and how many stand in line at most. */
const patience = 60 * second;
const longest = 50_000;
/**
 * How many are asked back for each second, in the order they stand, and within which times (s):
 * more than a process serves, so that it is never idle, and not so many that asking keeps it busy.
 */
const perSecond = engine === "sqlite" ? 250 : 80;
const soonest = 2;
const latest = 30;
/**
 * While nobody is let in, nobody need ask sooner (s): several processes that write to one database
 * pause long; one alone has room again at once, and would be idle until somebody comes back.
 */
const calmer = engine === "sqlite" ? soonest : 5;

/** What someone in line is told: how many are before them, and after how many seconds to ask again. */
export type Place = { before: number; seconds: number };

/**
 * The line before the checkout when a sale opens and more come than one process can serve. Everyone
 * in it has their tickets on hold already; here they only get their turn, in the order they came.
 * Nobody who comes new passes somebody who waits; those who wait are asked back one after the other,
 * so many a second that a process which can serve more is never idle, and whoever comes back to
 * a free place goes in. Each process has its own line.
 */
export class CheckoutLine {
  /** Who waits, in order: a number each, and when they were last here (ms). */
  private readonly waiting = new Map<string, { number: number; seenAt: number }>();
  private joined = 0;
  private gone = 0;
  private inside = 0;

  /** Whether this one would have to wait and does not yet. */
  isNewTo(who: string, crowded: boolean): boolean {
    return !this.waiting.has(who) && (this.isBusy(crowded) || this.waiting.size > 0);
  }

  /**
   * Lets this one in (null) until `left` is called, or says where they stand. `now` in ms;
   * `crowded`: nobody is let in.
   */
  ask(who: string, { crowded, now }: { crowded: boolean; now: number }): Place | null {
    const known = this.waiting.get(who);
    if (!this.isBusy(crowded) && (known || this.waiting.size === 0)) {
      this.leave(who);
      this.inside++;
      return null;
    }
    if (!known && this.waiting.size >= longest) return { before: longest, seconds: latest };
    const own = known ?? { number: ++this.joined, seenAt: now };
    own.seenAt = now;
    this.waiting.set(who, own);
    this.forget(now);
    const before = Math.max(0, own.number - this.gone - 1);
    const seconds = Math.ceil(before / perSecond);
    return { before, seconds: Math.min(Math.max(seconds, crowded ? calmer : soonest), latest) };
  }

  /** Someone who was let in has their answer. */
  left(): void {
    this.inside--;
  }

  private isBusy(crowded: boolean): boolean {
    return crowded || this.inside >= atOnce;
  }

  private leave(who: string): void {
    this.waiting.delete(who);
    if (this.waiting.size > 0) this.gone++;
    else this.joined = this.gone = 0;
  }

  /** Those at the front who did not come back. */
  private forget(now: number): void {
    for (const [who, { seenAt }] of this.waiting) {
      if (now - seenAt < patience) return;
      this.leave(who);
    }
  }
}

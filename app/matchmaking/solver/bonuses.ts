import type { Planning } from "./planning.ts";

/** How meetings are spread: by their worth alone, first of all to as many as possible, or evenly. */
export type Fairness = "none" | "lex" | "soft";

/** What a person's first meetings are worth beside their pairs' worth, where nothing else is said. */
export const softSteps: readonly number[] = [50, 20];

/** What meetings add beside their pairs' worth: everybody's first, promised ones, the first, second, … */
export type BonusTerms = { first: number; promised: number; steps: number[] };

const mostPoints = 2 ** 52;

/**
 * What each further meeting of a person adds beside its pair's worth: never more than the one before,
 * so that a flow that takes the dearest first is right.
 */
export class Bonuses {
  readonly any: boolean;

  /** Rows of bonuses a person, that of the first meeting first. */
  constructor(private readonly rows: readonly (readonly number[])[]) {
    this.any = rows.some((row) => row.length > 0);
  }

  /** The bonus of the meeting that someone with so many gets next. */
  next(p: number, load: number): number {
    return this.rows[p]![load] ?? 0;
  }

  /** All bonuses of someone with so many meetings. */
  sum(p: number, load: number): number {
    const row = this.rows[p]!;
    let sum = 0;
    for (let n = 0; n < load && n < row.length; n++) sum += row[n]!;
    return sum;
  }

  /** Bonuses that differ, from one number of meetings to another, with how many there are of each. */
  stairs(p: number, from: number, to: number): { count: number; bonus: number }[] {
    const stairs: { count: number; bonus: number }[] = [];
    const row = this.rows[p]!;
    for (let load = from; load < to; load++) {
      const bonus = row[load] ?? 0;
      const last = stairs.at(-1);
      if (load >= row.length) {
        if (last?.bonus === 0) last.count += to - load;
        else stairs.push({ count: to - load, bonus: 0 });
        break;
      }
      if (last?.bonus === bonus) last.count++;
      else stairs.push({ count: 1, bonus });
    }
    return stairs;
  }
}

/** No bonuses for anyone. */
export function noBonuses(people: number): Bonuses {
  return new Bonuses(Array.from({ length: people }, () => []));
}

/**
 * What the bonuses of an event are. A first meeting where everyone is to have one counts more than whatever
 * others could lose for it, and a promised one more than all first ones; a way from one plan to
 * another that gives somebody one more passes everyone at most once.
 */
export function bonusTermsOf(
  { problem }: Planning,
  fairness: Fairness,
  soft: readonly number[],
): BonusTerms {
  const { people, pairs, floors } = problem;
  const heaviest = pairs.reduce((most, { w }) => Math.max(most, w), 0);
  const passed = Math.min(people, pairs.length) + 1;
  const promises = floors?.reduce((sum, floor) => sum + floor, 0) ?? 0;
  const first = fairness === "lex" ? within(1 + heaviest * passed, 2 * people) : 0;
  const steps = fairness === "soft" ? [...soft].sort((one, other) => other - one) : [];
  const most = heaviest + 2 * (first || (steps[0] ?? 0));
  const promised = promises > 0 ? within(1 + most * passed, 2 * promises) : 0;
  return { first, promised, steps };
}

/** The bonuses of each person of an event. */
export function bonusesOf(
  { problem: { people, floors } }: Planning,
  { first, promised, steps }: BonusTerms,
): Bonuses {
  const rows = Array.from({ length: people }, (_, p) => {
    const floor = floors?.[p] ?? 0;
    const length = Math.max(floor, first > 0 ? 1 : 0, steps.length);
    return Array.from(
      { length },
      (_, n) => (n < floor ? promised : 0) + (n === 0 ? first : 0) + (steps[n] ?? 0),
    );
  });
  return new Bonuses(rows);
}

/** A bonus of which so many together are still a whole number that a machine holds exactly. */
function within(bonus: number, times: number): number {
  return Math.min(bonus, Math.floor(mostPoints / Math.max(1, times)));
}

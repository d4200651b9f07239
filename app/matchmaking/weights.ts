/**
 * What each reason counts in a suggestion, in points; 0 leaves it out. A suggestion is worth the sum
 * of its reasons and at most 100; organizers change the points of their event.
 */
export const defaultWeights = {
  /** A sector of the one is a sector of the other; twice as much at two and more. */
  sector: 18,
  /** The company is at a stage the investor looks for. */
  stage: 16,
  /** What the company raises is within what the investor writes, or a part of it for a follower. */
  ticket: 14,
  /** They work in the same region. */
  region: 8,
  /** They speak a language in common, where both have said which. */
  language: 4,
  /** What the one seeks is what the other offers, by words in either script. */
  words: 10,
  /** They starred the same sessions: for each, up to three. */
  sessions: 4,
  /** A community the one belongs to or works in a sector of the other's. */
  community: 10,
} as const;

export type Reason = keyof typeof defaultWeights;
export type Weights = Record<Reason, number>;

/** The reasons in the order in which they are told where they count alike. */
export const reasonKeys = Object.keys(defaultWeights) as Reason[];

/** The most points one reason may count. */
export const mostPoints = 50;

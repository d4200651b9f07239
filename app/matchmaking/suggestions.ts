import type { PartyKind } from "#app/organizations/kinds.ts";
import { regions, sectors, stages } from "#app/organizations/vocabulary.ts";
import { commonWords, haveCommon, termNumbers } from "./shared-words.ts";
import { type Reason, reasonKeys, type Weights } from "./weights.ts";

/** What a suggestion knows of a party, or of someone of it. */
export type Subject = {
  kind: PartyKind;
  sectors: string[];
  stages: string[];
  regions: string[];
  /** Minor units; null where nothing is said. */
  ticketFrom: number | null;
  ticketUntil: number | null;
  raising: number | null;
  speaks: string[];
  seeks: string;
  offers: string;
  /** Ids of the sessions that were starred. */
  starred: string[];
};

/** A subject in the form in which many are compared fast. */
export type Prepared = Subject & {
  sectorBits: number;
  stageBits: number;
  regionBits: number;
  languageBits: number;
  seekTerms: Int32Array;
  offerTerms: Int32Array;
  starSet: ReadonlySet<string>;
};

/** One reason why two should meet, with what it counts and what it is about. */
export type GivenReason = { reason: Reason; points: number; about: string[] };

/** The most that a suggestion is worth. */
const mostWorth = 100;

const sectorKeys = Object.keys(sectors);
const stageKeys = Object.keys(stages);
const regionKeys = Object.keys(regions);
const anywhere = 2 ** regionKeys.length - 1;
const delta = bitsOf(["yangtze", "shanghai"], regionKeys);

/** Gets a subject ready to be compared with thousands. */
export function prepared(subject: Subject): Prepared {
  return {
    ...subject,
    sectorBits: bitsOf(subject.sectors, sectorKeys),
    stageBits: bitsOf(subject.stages, stageKeys),
    regionBits: reach(subject.regions),
    languageBits: bitsOf(subject.speaks, ["zh", "en"]),
    seekTerms: termNumbers(subject.seeks),
    offerTerms: termNumbers(subject.offers),
    starSet: new Set(subject.starred),
  };
}

/**
 * What it is worth for two to meet, 0 to 100: the points of every reason there is (`weights.ts`),
 * whoever asks, so that the one sees the other where the other sees the one.
 */
export function worthOf(one: Prepared, other: Prepared, weights: Weights): number {
  let sum = 0;
  for (let at = 0; at < reasonKeys.length; at++) {
    const reason = reasonKeys[at] as Reason;
    sum += weights[reason] * strengths[reason](one, other);
  }
  return sum < mostWorth ? Math.round(sum) : mostWorth;
}

/**
 * The same, reason by reason, the weightiest first: what a suggestion tells people instead of a
 * number. `about` are keys of sectors, stages, regions and languages, words, or a count of sessions.
 */
export function reasonsFor(one: Prepared, other: Prepared, weights: Weights): GivenReason[] {
  return reasonKeys
    .map((reason) => ({
      reason,
      points: weights[reason] * strengths[reason](one, other),
      about: abouts[reason](one, other),
    }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
}

type Strength = (one: Prepared, other: Prepared) => number;

/** How strong each reason is between two: 0 for none, 1 for once, more for several times. */
const strengths: Record<Reason, Strength> = {
  sector: (one, other) => {
    const shared = one.sectorBits & other.sectorBits;
    if (shared === 0) return 0;
    return (shared & (shared - 1)) === 0 ? 1 : 2;
  },
  stage: (one, other) => (isDeal(one, other) && (one.stageBits & other.stageBits) !== 0 ? 1 : 0),
  ticket: (one, other) => {
    if (one.kind === "investor" && other.kind === "company") return ticketFits(one, other);
    if (one.kind === "company" && other.kind === "investor") return ticketFits(other, one);
    return 0;
  },
  region: (one, other) => ((one.regionBits & other.regionBits) === 0 ? 0 : 1),
  language: (one, other) => ((one.languageBits & other.languageBits) === 0 ? 0 : 1),
  words: (one, other) =>
    (haveCommon(one.seekTerms, other.offerTerms) ? 0.5 : 0) +
    (haveCommon(other.seekTerms, one.offerTerms) ? 0.5 : 0),
  sessions: (one, other) => Math.min(3, sharedStars(one, other)),
  community: (one, other) =>
    (one.kind === "community") !== (other.kind === "community") &&
    (one.sectorBits & other.sectorBits) !== 0
      ? 1
      : 0,
};

type About = (one: Prepared, other: Prepared) => string[];

const abouts: Record<Reason, About> = {
  sector: (one, other) => shared(one.sectors, other.sectors),
  stage: (one, other) => shared(one.stages, other.stages),
  ticket: (one, other) => [String((one.kind === "company" ? one : other).raising ?? 0)],
  region: (one, other) => regionsShared(one, other),
  language: (one, other) => shared(one.speaks, other.speaks),
  words: (one, other) => [
    ...commonWords(one.seeks, other.offers).map((word) => `>${word}`),
    ...commonWords(other.seeks, one.offers).map((word) => `<${word}`),
  ],
  sessions: (one, other) => [String(sharedStars(one, other))],
  community: (one, other) => shared(one.sectors, other.sectors),
};

function isDeal(one: Prepared, other: Prepared): boolean {
  return (
    (one.kind === "investor" && other.kind === "company") ||
    (one.kind === "company" && other.kind === "investor")
  );
}

/** 1 where the investor could write all of it, a half where a part of it. */
function ticketFits(investor: Prepared, company: Prepared): number {
  const { ticketFrom, ticketUntil } = investor;
  const { raising } = company;
  if (raising === null || (ticketFrom === null && ticketUntil === null)) return 0;
  if (ticketFrom !== null && ticketFrom > raising) return 0;
  return ticketUntil === null || ticketUntil >= raising ? 1 : 0.5;
}

function sharedStars(one: Prepared, other: Prepared): number {
  if (one.starSet.size === 0 || other.starSet.size === 0) return 0;
  let n = 0;
  for (const star of one.starred) if (other.starSet.has(star)) n++;
  return n;
}

function shared(one: string[], other: string[]): string[] {
  return one.filter((key) => other.includes(key));
}

/** What both are in, or the regions of the one where the other goes anywhere. */
function regionsShared(one: Prepared, other: Prepared): string[] {
  const both = shared(one.regions, other.regions);
  if (both.length > 0) return both;
  const named = [...one.regions, ...other.regions].filter((key) => key !== "anywhere");
  return named.slice(0, 1);
}

/** Shanghai lies in the Yangtze Delta; anywhere is everywhere. */
function reach(keys: string[]): number {
  if (keys.includes("anywhere")) return anywhere;
  const bits = bitsOf(keys, regionKeys);
  return keys.includes("yangtze") ? bits | delta : bits;
}

function bitsOf(keys: readonly string[], all: readonly string[]): number {
  let bits = 0;
  for (const key of keys) {
    const at = all.indexOf(key);
    if (at >= 0) bits |= 1 << at;
  }
  return bits;
}

import type { PartyKind } from "#app/organizations/kinds.ts";
import { regions, sectors, stages } from "#app/organizations/vocabulary.ts";
import { commonWords, countCommon, haveCommon, idNumbers, termNumbers } from "./shared-words.ts";
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
  starTerms: Int32Array;
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
    starTerms: idNumbers(subject.starred),
  };
}

/**
 * What it is worth for two to meet, 0 to 100: the points of every reason there is (`weights.ts`),
 * whoever asks, so that the one sees the other where the other sees the one.
 */
export function worthOf(one: Prepared, other: Prepared, weights: Weights): number {
  const m = measure(one, other);
  const sum =
    weights.sector * m.sector +
    weights.stage * m.stage +
    weights.ticket * m.ticket +
    weights.region * m.region +
    weights.language * m.language +
    weights.words * m.words +
    weights.sessions * m.sessions +
    weights.community * m.community;
  return sum < mostWorth ? Math.round(sum) : mostWorth;
}

/**
 * The same, reason by reason, the weightiest first: what a suggestion tells people instead of a
 * number. `about` are keys of sectors, stages, regions and languages, words, or a count of sessions.
 */
export function reasonsFor(one: Prepared, other: Prepared, weights: Weights): GivenReason[] {
  const strengths = { ...measure(one, other) };
  return reasonKeys
    .map((reason) => ({
      reason,
      points: weights[reason] * strengths[reason],
      about: abouts[reason](one, other),
    }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
}

/** How strong each reason is between two: 0 for none, 1 for once, more for several times. */
function measure(one: Prepared, other: Prepared): Record<Reason, number> {
  const sectors = one.sectorBits & other.sectorBits;
  const isDeal =
    (one.kind === "investor" && other.kind === "company") ||
    (one.kind === "company" && other.kind === "investor");
  const isMixed = (one.kind === "community") !== (other.kind === "community");
  measured.sector = sectors === 0 ? 0 : (sectors & (sectors - 1)) === 0 ? 1 : 2;
  measured.stage = isDeal && (one.stageBits & other.stageBits) !== 0 ? 1 : 0;
  measured.ticket = !isDeal
    ? 0
    : one.kind === "investor"
      ? ticketFits(one, other)
      : ticketFits(other, one);
  measured.region = (one.regionBits & other.regionBits) === 0 ? 0 : 1;
  measured.language = (one.languageBits & other.languageBits) === 0 ? 0 : 1;
  measured.words =
    (haveCommon(one.seekTerms, other.offerTerms) ? 0.5 : 0) +
    (haveCommon(other.seekTerms, one.offerTerms) ? 0.5 : 0);
  measured.sessions = Math.min(3, sharedStars(one, other));
  measured.community = isMixed && sectors !== 0 ? 1 : 0;
  return measured;
}

/** Written anew for every pair: one object for all of them costs nothing. */
const measured: Record<Reason, number> = {
  sector: 0,
  stage: 0,
  ticket: 0,
  region: 0,
  language: 0,
  words: 0,
  sessions: 0,
  community: 0,
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

/** 1 where the investor could write all of it, a half where a part of it. */
function ticketFits(investor: Prepared, company: Prepared): number {
  const { ticketFrom, ticketUntil } = investor;
  const { raising } = company;
  if (raising === null || (ticketFrom === null && ticketUntil === null)) return 0;
  if (ticketFrom !== null && ticketFrom > raising) return 0;
  return ticketUntil === null || ticketUntil >= raising ? 1 : 0.5;
}

function sharedStars(one: Prepared, other: Prepared): number {
  return countCommon(one.starTerms, other.starTerms);
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

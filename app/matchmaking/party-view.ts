import type { Lang } from "#app/lib/lang.ts";
import { organizationEntry } from "#app/organizations/organization-view.ts";
import { searchText, searchWords } from "#app/organizations/search-text.ts";
import { type Candidate, reasonsOf } from "./people-to-meet.ts";
import { reasonSentence } from "./reason-wording.ts";
import type { Prepared } from "./suggestions.ts";
import type { Weights } from "./weights.ts";

type Own = { own: Prepared; weights: Weights; lang: Lang; currency: string };

/** A candidate as a list or a card shows it, with so many reasons in words. */
export function candidateView(candidate: Candidate, { lang, currency, ...own }: Own, most: number) {
  const { id, kind, name, tagline, organization, people, wish, request } = candidate;
  const entry = organization && organizationEntry(organization, lang);
  return {
    id,
    kind,
    name,
    tagline,
    logo: entry?.logo ?? null,
    facts: entry ? [...entry.sectorWords.slice(0, 3), ...entry.stageWords.slice(0, 2)] : [],
    people: people.slice(0, 3).map(({ name, title }) => ({ name, title })),
    reasons: reasonsOf(candidate, own)
      .slice(0, most)
      .map((given) => reasonSentence(given, { lang, currency, weight: own.weights[given.reason] })),
    wish,
    request: request && { state: request.state, isYourTurn: request.isYourTurn },
  };
}

export type CandidateView = ReturnType<typeof candidateView>;

/** Those that an address asks for by `q`, `kind`, `sector` and `undecided`, in their order. */
export function candidatesFound(candidates: Candidate[], asked: URLSearchParams): Candidate[] {
  const wanted = searchWords(asked.get("q") ?? "");
  const [kind, sector] = [asked.get("kind") ?? "", asked.get("sector") ?? ""];
  const undecided = asked.get("undecided") === "yes";
  return candidates.filter(
    ({ kind: own, name, tagline, subject, people, wish, request }) =>
      (kind === "" || own === kind) &&
      (sector === "" || subject.sectors.includes(sector)) &&
      (!undecided || (wish === null && request === null)) &&
      (wanted.length === 0 || fits(wanted, { name, tagline, subject, people })),
  );
}

function fits(
  wanted: string[],
  { name, tagline, subject, people }: Pick<Candidate, "name" | "tagline" | "subject" | "people">,
): boolean {
  const more = people.flatMap(({ name, profile }) => [name, profile.headline]);
  const text = searchText({ name, tagline, sectors: subject.sectors }, more);
  return wanted.every((word) => text.includes(word));
}

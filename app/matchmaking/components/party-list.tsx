import { partyKinds } from "#app/organizations/kinds.ts";
import { sectors } from "#app/organizations/vocabulary.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Emblem } from "#app/ui/emblem.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { SearchForm } from "#app/ui/lists.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { partyUrl } from "#app/urls.ts";
import type { CandidateView } from "../party-view.ts";
import { wishWords } from "../set-wish.ts";
import { kindWords, words } from "../wording.ts";
import { Reasons } from "./reasons.tsx";

/** Words, kind and sector by which people are looked for. */
export function PartyFilters({
  slug,
  typed,
}: {
  slug: string;
  typed: { q: string; kind: string; sector: string; undecided: boolean };
}) {
  const lang = useLang();
  const t = words[lang];
  return (
    <SearchForm label={t.search} value={typed.q} kept={{ event: slug }}>
      <Select
        name="kind"
        label={t.kind}
        required
        value={typed.kind}
        options={[
          { value: "", label: t.anyKind },
          ...partyKinds.map((value) => ({ value, label: kindWords[lang][value] })),
        ]}
      />
      <Select
        name="sector"
        label={t.sector}
        required
        value={typed.sector}
        options={[
          { value: "", label: t.anySector },
          ...Object.entries(sectors).map(([value, word]) => ({ value, label: word[lang] })),
        ]}
      />
      <Checkbox name="undecided" label={t.onlyUndecided} checked={typed.undecided} />
    </SearchForm>
  );
}

/** Whom someone might meet, each with its reasons and the three wishes. */
export function PartyList({ slug, rows }: { slug: string; rows: CandidateView[] }) {
  const t = words[useLang()];
  if (rows.length === 0) {
    return (
      <EmptyState icon="people" title={t.noPeople}>
        {t.noPeopleLead}
      </EmptyState>
    );
  }
  return (
    <ul className="parties">
      {rows.map((row) => (
        <li key={row.id} className="party">
          <div className="party__head">
            <Emblem name={row.name} logo={row.logo} />
            <div>
              <h2 className="party__name">
                <a href={partyUrl(slug, row.id)}>
                  <InLanguage value={row.name} />
                </a>
              </h2>
              <PartyLine row={row} />
            </div>
            <RequestBadge request={row.request} />
          </div>
          <Reasons reasons={row.reasons} />
          <WishButtons party={row.id} wish={row.wish} />
        </li>
      ))}
    </ul>
  );
}

/** What a party is, in one line. */
export function PartyLine({ row }: { row: Pick<CandidateView, "kind" | "facts" | "tagline"> }) {
  const lang = useLang();
  return (
    <>
      {(row.tagline.zh || row.tagline.en) && (
        <p>
          <InLanguage value={row.tagline} />
        </p>
      )}
      <p className="muted small">{[partyKind(lang, row.kind), ...row.facts].join(" · ")}</p>
    </>
  );
}

/** Where a request with this party stands. */
export function RequestBadge({ request }: { request: CandidateView["request"] }) {
  const t = words[useLang()];
  if (request === null) return null;
  if (request.isYourTurn) return <Badge tone="warn">{t.yourTurn}</Badge>;
  const tones = {
    asked: "info",
    accepted: "ok",
    declined: "quiet",
    withdrawn: "quiet",
    lapsed: "quiet",
  } as const;
  return <Badge tone={tones[request.state]}>{t.states[request.state]}</Badge>;
}

/** The three wishes of a list; the one that was said is pressed, and pressing it takes it back. */
export function WishButtons({ party, wish }: { party: string; wish: CandidateView["wish"] }) {
  const t = words[useLang()];
  return (
    <form method="post" className="wish-buttons" data-keep-place="">
      <input type="hidden" name="party" value={party} />
      {wishWords.map((word) => (
        <Button
          key={word}
          name="wish"
          value={wish === word ? "none" : word}
          variant={wish === word ? "primary" : "quiet"}
          aria-pressed={wish === word}
        >
          {t.wish[word]}
        </Button>
      ))}
    </form>
  );
}

function partyKind(lang: "zh" | "en", kind: CandidateView["kind"]): string {
  return words[lang].oneKind[kind];
}

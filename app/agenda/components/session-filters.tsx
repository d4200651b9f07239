import { type Localized, localized } from "#app/lib/lang.ts";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { SearchForm } from "#app/ui/lists.tsx";
import { sessionViews, speakerViews } from "../draft-lists.ts";
import { listWords } from "../lists-wording.ts";

type SessionFiltersProps = {
  typed: { q: string; show: string; track: string };
  tracks: { key: string; name: Localized }[];
  counts: Record<(typeof sessionViews)[number], number>;
};

/** Words, what is missing, and the track by which sessions are looked for. */
export function SessionFilters({ typed, tracks, counts }: SessionFiltersProps) {
  const lang = useLang();
  const t = listWords[lang];
  return (
    <SearchForm label={t.searchSessions} value={typed.q}>
      <Select
        name="show"
        label={t.show}
        value={typed.show || "all"}
        required
        options={sessionViews.map((view) => ({
          value: view,
          label: `${t.sessionViews[view]} (${counts[view]})`,
        }))}
      />
      <Select
        name="track"
        label={t.track}
        value={typed.track}
        required
        options={[
          { value: "", label: t.anyTrack },
          ...tracks.map(({ key, name }) => ({ value: key, label: localized(name, lang) })),
        ]}
      />
    </SearchForm>
  );
}

/** Words and what is missing by which speakers are looked for. */
export function SpeakerFilters({ typed }: { typed: { q: string; show: string } }) {
  const t = listWords[useLang()];
  return (
    <SearchForm label={t.searchSpeakers} value={typed.q}>
      <Select
        name="show"
        label={t.show}
        value={typed.show || "all"}
        required
        options={speakerViews.map((view) => ({ value: view, label: t.speakerViews[view] }))}
      />
    </SearchForm>
  );
}

import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import {
  agendaSettingsUrl,
  boardUrl,
  draftConflictsUrl,
  draftRoomsUrl,
  draftSessionsUrl,
  draftSpeakersUrl,
  draftTracksUrl,
  releasesUrl,
} from "#app/urls.ts";
import { agendaWords } from "../editor-wording.ts";

/** The parts of an event's agenda, each on its own page. */
const parts = {
  schedule: (slug: string) => boardUrl(slug),
  conflicts: (slug: string) => draftConflictsUrl(slug),
  sessions: draftSessionsUrl,
  speakers: draftSpeakersUrl,
  rooms: draftRoomsUrl,
  tracks: draftTracksUrl,
  releases: releasesUrl,
  settings: agendaSettingsUrl,
};
type AgendaPart = keyof typeof parts;

/** Leads from one part of the agenda to the others. */
export function AgendaTabs({ slug, at }: { slug: string; at: AgendaPart }) {
  const t = agendaWords[useLang()];
  return (
    <Tabs
      label={t.pages}
      tabs={Object.entries(parts).map(([part, urlOf]) => ({
        href: urlOf(slug),
        label: t[part as AgendaPart],
        current: at === part,
      }))}
    />
  );
}

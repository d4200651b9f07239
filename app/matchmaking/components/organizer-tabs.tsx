import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import {
  askRulesUrl,
  meetingSettingsUrl,
  profileFieldsUrl,
  reportsUrl,
  weightsUrl,
  wishesImportUrl,
} from "#app/urls.ts";
import { words } from "../organizer-wording.ts";

const pages = {
  settings: meetingSettingsUrl,
  rules: askRulesUrl,
  weights: weightsUrl,
  fields: (slug: string) => profileFieldsUrl(slug),
  wishes: wishesImportUrl,
  reports: reportsUrl,
} as const;

/** The organizers' pages about meetings. */
export function OrganizerMeetingTabs({
  slug,
  current,
}: {
  slug: string;
  current: keyof typeof pages;
}) {
  const t = words[useLang()];
  return (
    <Tabs
      label={t.meetings}
      tabs={(Object.keys(pages) as (keyof typeof pages)[]).map((page) => ({
        href: pages[page](slug),
        label: t.tabs[page],
        current: page === current,
      }))}
    />
  );
}

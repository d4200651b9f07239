import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import {
  meetingBoardUrl,
  meetingRoomsUrl,
  plannedMeetingsUrl,
  planSettingsUrl,
  plansUrl,
} from "#app/urls.ts";
import { planWords } from "../plan-wording.ts";

const pages = {
  meetings: (slug: string) => plannedMeetingsUrl(slug),
  board: (slug: string) => meetingBoardUrl(slug),
  plans: (slug: string) => plansUrl(slug),
  tables: (slug: string) => meetingRoomsUrl(slug),
  rules: planSettingsUrl,
} as const;

/** The organizers' pages about the meeting plan. */
export function PlanTabs({ slug, current }: { slug: string; current: keyof typeof pages }) {
  const t = planWords[useLang()];
  return (
    <Tabs
      label={t.plan}
      tabs={(Object.keys(pages) as (keyof typeof pages)[]).map((page) => ({
        href: pages[page](slug),
        label: t.tabs[page],
        current: page === current,
      }))}
    />
  );
}

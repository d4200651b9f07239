import {
  availabilityUrl,
  followUpsUrl,
  myMeetingsUrl,
  myOrganizationUrl,
  peopleUrl,
  profileUrl,
  requestsUrl,
  wishesUrl,
} from "#app/urls.ts";
import { useLang } from "./lang.tsx";
import { Tabs } from "./lists.tsx";
import { words } from "./wording.ts";

const pages = {
  people: peopleUrl,
  wishes: wishesUrl,
  requests: requestsUrl,
  meetings: myMeetingsUrl,
  followUps: followUpsUrl,
  availability: availabilityUrl,
  profile: profileUrl,
  organization: myOrganizationUrl,
} as const;

type MeetingTabsProps = {
  slug: string;
  current: keyof typeof pages;
  /** Requests that wait for an answer. */
  waiting?: number;
};

/** The pages of someone who wants to meet others at an event. */
export function MeetingTabs({ slug, current, waiting }: MeetingTabsProps) {
  const t = words[useLang()];
  return (
    <Tabs
      label={t.meetings.label}
      tabs={(Object.keys(pages) as (keyof typeof pages)[]).map((page) => ({
        href: pages[page](slug),
        label: t.meetings[page],
        current: page === current,
        ...(page === "requests" && waiting ? { count: waiting } : {}),
      }))}
    />
  );
}

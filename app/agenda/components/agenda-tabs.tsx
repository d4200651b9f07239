import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { agendaPartUrl, agendaUrl } from "#app/urls.ts";
import { agendaWords } from "../editor-wording.ts";

/** The parts of an event's agenda, each on its own page. */
const parts = ["conflicts", "sessions", "speakers", "rooms", "tracks", "releases"] as const;
export type AgendaPart = "schedule" | (typeof parts)[number];

/** Leads from one part of the agenda to the others. */
export function AgendaTabs({ slug, at }: { slug: string; at: AgendaPart | null }) {
  const t = agendaWords[useLang()];
  return (
    <Tabs
      label={t.pages}
      tabs={[
        { href: agendaUrl(slug), label: t.schedule, current: at === "schedule" },
        ...parts.map((part) => ({
          href: agendaPartUrl(slug, part),
          label: t[part],
          current: at === part,
        })),
      ]}
    />
  );
}

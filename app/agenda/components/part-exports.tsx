import type { Lang } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { scheduleCsvUrl, scheduleIcsUrl, scheduleJsonUrl, scheduleXmlUrl } from "#app/urls.ts";
import { words } from "../agenda-wording.ts";
import { Leads } from "./leads.tsx";

/** The files in which a program leaves this site, or what `part` such as `room=a` leaves of it. */
export function fileLeads(lang: Lang, slug: string, part = "") {
  const t = words[lang];
  return [
    { href: scheduleIcsUrl(lang, slug, part), text: t.calendar },
    { href: scheduleCsvUrl(lang, slug, part), text: t.sheet },
    { href: scheduleXmlUrl(lang, slug, part), text: "schedule.xml" },
    { href: scheduleJsonUrl(lang, slug, part), text: "schedule.json" },
  ];
}

/** The sessions of one room or speaker in every form in which a program leaves this site. */
export function PartExports({ slug, part }: { slug: string; part: Record<string, string> }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Section title={t.exports} lead={t.exportsLead}>
      <Leads leads={fileLeads(lang, slug, `${new URLSearchParams(part)}`)} />
    </Section>
  );
}

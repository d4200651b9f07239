import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { agendaChangesUrl, agendaPrintUrl, nowUrl, scheduleIcsUrl } from "#app/urls.ts";
import { words } from "../agenda-wording.ts";
import { Leads } from "./leads.tsx";
import { fileLeads } from "./part-exports.tsx";

type AgendaExportsProps = { slug: string; tracks: { slug: string; name: string }[] };

/** Every form in which the program leaves this site, and the pages beside it. */
export function AgendaExports({ slug, tracks }: AgendaExportsProps) {
  const lang = useLang();
  const t = words[lang];
  const pages = [
    { href: agendaChangesUrl(lang, slug), text: t.changes },
    { href: nowUrl(lang, slug), text: t.nowNext },
    { href: agendaPrintUrl(lang, slug), text: t.print },
  ];
  return (
    <Section title={t.exports} lead={t.exportsLead}>
      <Leads leads={[...pages, ...fileLeads(lang, slug)]} />
      {tracks.length > 0 && (
        <details>
          <summary>{t.calendarOfTrack}</summary>
          <Leads
            leads={tracks.map((track) => ({
              href: scheduleIcsUrl(lang, slug, `${new URLSearchParams({ track: track.slug })}`),
              text: track.name,
            }))}
          />
        </details>
      )}
    </Section>
  );
}

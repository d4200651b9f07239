import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import {
  agendaChangesUrl,
  agendaPrintUrl,
  nowUrl,
  scheduleCsvUrl,
  scheduleIcsUrl,
  scheduleJsonUrl,
  scheduleXmlUrl,
} from "#app/urls.ts";
import { words } from "../agenda-wording.ts";

/** Every form in which the program leaves this site, and the pages beside it. */
export function AgendaExports({ slug }: { slug: string }) {
  const lang = useLang();
  const t = words[lang];
  const leads = [
    { href: agendaChangesUrl(lang, slug), text: t.changes },
    { href: nowUrl(lang, slug), text: t.nowNext },
    { href: agendaPrintUrl(lang, slug), text: t.print },
    { href: scheduleIcsUrl(lang, slug), text: t.calendar },
    { href: scheduleCsvUrl(lang, slug), text: t.sheet },
    { href: scheduleXmlUrl(lang, slug), text: "schedule.xml" },
    { href: scheduleJsonUrl(lang, slug), text: "schedule.json" },
  ];
  return (
    <Section title={t.exports} lead={t.exportsLead}>
      <ul className="ag-leads">
        {leads.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

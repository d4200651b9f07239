import { Icon } from "#app/ui/icon.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import {
  meetingRoomsUrl,
  meetingSettingsUrl,
  organizationsImportUrl,
  organizerOrganizationsUrl,
  plansUrl,
  settingsUrl,
  ticketTypesUrl,
  wishesImportUrl,
} from "#app/urls.ts";
import type { WayStep } from "../plan-way.ts";
import { wayWords } from "../plan-way-wording.ts";
import { wishesWords } from "../wishes-import-wording.ts";

const doors: Record<WayStep["key"], (slug: string) => string> = {
  event: settingsUrl,
  organizations: organizationsImportUrl,
  tickets: (slug) => ticketTypesUrl(slug),
  people: (slug) => organizerOrganizationsUrl(slug),
  open: (slug) => `${meetingSettingsUrl(slug)}#settings`,
  tables: (slug) => meetingRoomsUrl(slug, "new"),
  agreed: (slug) => `${meetingSettingsUrl(slug)}#settings`,
  plan: (slug) => plansUrl(slug),
  publish: (slug) => plansUrl(slug),
};

/** The steps to published meetings: what is done, and the next one to take. */
export function PlanWay({ slug, steps }: { slug: string; steps: WayStep[] }) {
  const lang = useLang();
  const [t, wishes] = [wayWords[lang], wishesWords[lang]];
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <Section title={t.title} lead={t.lead}>
      <ol className="way">
        {steps.map(({ key, isDone, n, waiting }) => {
          const { to, why, done } = t.steps[key];
          const isNext = key === next?.key;
          return (
            <li key={key} className="way__step" aria-current={isNext ? "step" : undefined}>
              <span className="way__sign">{isDone && <Icon name="check" />}</span>
              <span className="way__words">
                <a href={doors[key](slug)}>{to}</a>
                {isNext && <span className="muted small">{why}</span>}
                {key === "agreed" && !isDone && (
                  <a className="small" href={wishesImportUrl(slug)}>
                    {wishes.bring}
                  </a>
                )}
              </span>
              <span className="way__state muted small figures">
                {isDone ? done(n) : isNext && t.next}
                {waiting > 0 && <span>{t.waiting(waiting)}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

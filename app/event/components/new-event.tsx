import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { organizerWords } from "../wording.ts";
import type { SettingsAnswer } from "./settings-answer.ts";
import { labelsOf } from "./settings-labels.ts";

type NewEventProps = {
  zones: string[];
  origin: string;
  answer?: SettingsAnswer | undefined;
};

/** What must be known of an event for it to begin. */
export function NewEvent({ zones, origin, answer }: NewEventProps) {
  const lang = useLang();
  const t = organizerWords[lang];
  const typed = (name: string) => {
    const value = answer?.typed[name];
    return typeof value === "string" ? value : "";
  };
  const field = (name: string) => ({ name, value: typed(name), error: answer?.errors[name] });
  return (
    <Section title={t.create} lead={t.createLead}>
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      <form method="post" className="stack" data-once="">
        <ErrorSummary errors={answer?.errors} labels={labelsOf(lang)} />
        <InBoth
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={{ zh: typed("name.zh"), en: typed("name.en") }}
          errors={answer?.errors ?? {}}
          max={80}
        />
        <Field
          label={t.slug}
          hint={t.slugHint(origin)}
          required
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          {...field("slug")}
        />
        <div className="grid">
          <Field type="date" label={t.firstDay} required {...field("firstDay")} />
          <Field type="date" label={t.lastDay} required {...field("lastDay")} />
        </div>
        <Select
          label={t.zone}
          required
          options={zones.map((zone) => ({ value: zone, label: zone }))}
          {...field("zone")}
          value={typed("zone") || zones[0]}
        />
        <div className="row">
          <Button variant="primary">{t.createIt}</Button>
        </div>
      </form>
    </Section>
  );
}

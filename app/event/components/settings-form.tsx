import type { Localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import type { EventDetails } from "../event-details.ts";
import { organizerWords } from "../wording.ts";
import { AccentChoice } from "./accent-choice.tsx";
import { ChangeSettings } from "./change-settings.tsx";
import { LegalSettings } from "./legal-settings.tsx";
import { RuleSettings } from "./rule-settings.tsx";
import { type Filled, filledWith, type SettingsAnswer } from "./settings-answer.ts";
import { labelsOf } from "./settings-labels.ts";

type SettingsFormProps = {
  details: EventDetails;
  consent: Localized;
  zones: string[];
  origin: string;
  /** Address and currency are fixed once the event was published. */
  fixed: boolean;
  answer?: SettingsAnswer | undefined;
};

/** Everything an organizer decides about an event, in one form; what was typed comes back. */
export function SettingsForm(props: SettingsFormProps) {
  const { details, consent, zones, fixed, answer } = props;
  const lang = useLang();
  const t = organizerWords[lang];
  const filled = filledWith({ ...details, consent }, answer);
  return (
    <form method="post" className="stack stack--wide" data-once="">
      <ErrorSummary errors={answer?.errors} labels={labelsOf(lang)} />
      <Names filled={filled} fixed={fixed} origin={props.origin} />
      <Times filled={filled} zones={zones} />
      <Section title={t.place}>
        <InBoth label={t.venue} max={120} {...filled.both("venue")} />
        <InBoth label={t.address} max={200} {...filled.both("address")} />
        <InBoth label={t.directions} max={4000} rows={4} {...filled.both("directions")} />
      </Section>
      <AccentChoice hue={Number(filled.one("accentHue").value)} error={answer?.errors.accentHue} />
      <RuleSettings filled={filled} fixed={fixed} />
      <ChangeSettings filled={filled} />
      <LegalSettings filled={filled} />
      <ActionBar>
        <Button variant="primary">{t.save}</Button>
      </ActionBar>
    </form>
  );
}

function Names({ filled, fixed, origin }: { filled: Filled; fixed: boolean; origin: string }) {
  const t = organizerWords[useLang()];
  return (
    <Section title={t.names}>
      <InBoth label={t.name} hint={t.nameHint} max={80} {...filled.both("name")} />
      <InBoth label={t.tagline} max={200} {...filled.both("tagline")} />
      <InBoth
        label={t.description}
        hint={t.paragraphHint}
        max={10_000}
        rows={8}
        {...filled.both("description")}
      />
      <Field
        label={t.slug}
        hint={t.slugHint(origin)}
        required
        readOnly={fixed}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        {...filled.one("slug")}
      />
    </Section>
  );
}

function Times({ filled, zones }: { filled: Filled; zones: string[] }) {
  const t = organizerWords[useLang()];
  return (
    <Section title={t.time}>
      <div className="grid">
        <Field type="date" label={t.firstDay} required {...filled.one("firstDay")} />
        <Field type="date" label={t.lastDay} required {...filled.one("lastDay")} />
        <Field type="time" label={t.opensAt} required {...filled.one("opensAt")} />
        <Field type="time" label={t.closesAt} required {...filled.one("closesAt")} />
      </div>
      <Select
        label={t.zone}
        required
        options={zones.map((zone) => ({ value: zone, label: zone }))}
        {...filled.one("zone")}
      />
    </Section>
  );
}

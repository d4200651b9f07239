import { type Localized, localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select, TextArea } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { agendaWords } from "../editor-wording.ts";
import { formWords } from "../forms-wording.ts";
import { levels } from "../levels.ts";
import { kindWords, levelWords, listWords } from "../lists-wording.ts";
import type { SessionFields } from "../session-fields.ts";
import { sessionKinds } from "../session-kinds.ts";

type SessionFormProps = {
  fields: SessionFields;
  tracks: { key: string; name: Localized }[];
  /** What speakers can be called, each naming exactly one. */
  names: string[];
  isNew: boolean;
  answer: FormAnswer | undefined;
};

/** Everything a session says, in both languages; where and when is the board's matter. */
export function SessionForm({ fields, tracks, names, isNew, answer }: SessionFormProps) {
  const lang = useLang();
  const t = formWords[lang];
  const { one, both } = filledWith(answer);
  return (
    <form method="post" className="form form--wide">
      <ErrorSummary errors={answer?.errors} labels={labelsOf(lang)} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="version" value={fields.version} />
      <InBoth label={t.title} hint={t.titleHint} max={200} {...both("title", fields.title)} />
      <InBoth label={t.subtitle} max={200} {...both("subtitle", fields.subtitle)} />
      <div className="move">
        <Select
          label={t.kind}
          required
          options={sessionKinds.map((kind) => ({ value: kind, label: kindWords[lang][kind] }))}
          {...one("kind", fields.kind)}
        />
        <Select
          label={t.track}
          required
          options={[
            { value: "", label: t.noTrack },
            ...tracks.map(({ key, name }) => ({ value: key, label: localized(name, lang) })),
          ]}
          {...one("track", fields.track)}
        />
        <Select
          label={t.level}
          required
          options={levels.map((level) => ({ value: level, label: levelWords[lang][level] }))}
          {...one("level", fields.level)}
        />
      </div>
      <div className="in-both">
        <Field
          label={t.languages}
          hint={t.languagesHint}
          maxLength={100}
          {...one("languages", fields.languages)}
        />
        <Field
          label={t.seats}
          hint={t.seatsHint}
          type="number"
          min={1}
          max={100_000}
          {...one("seats", fields.seats)}
        />
      </div>
      <SpeakerRows speakers={fields.speakers} names={names} answer={answer} />
      <InBoth
        label={t.abstract}
        hint={t.abstractHint}
        max={10_000}
        rows={4}
        {...both("abstract", fields.abstract)}
      />
      <InBoth
        label={t.description}
        max={10_000}
        rows={8}
        {...both("description", fields.description)}
      />
      <TextArea label={t.links} hint={t.linksHint} rows={3} {...one("links", fields.links)} />
      <Field
        label={t.recordingUrl}
        hint={t.recordingUrlHint}
        type="url"
        {...one("recordingUrl", fields.recordingUrl)}
      />
      <ActionBar>
        <Button variant="primary">
          {isNew ? listWords[lang].newSession : agendaWords[lang].save}
        </Button>
      </ActionBar>
    </form>
  );
}

type SpeakerRowsProps = Pick<SessionFormProps, "names" | "answer"> & {
  speakers: SessionFields["speakers"];
};

const spare = 2;

function SpeakerRows({ speakers, names, answer }: SpeakerRowsProps) {
  const t = formWords[useLang()];
  const { one } = filledWith(answer);
  const rows = Array.from({ length: speakers.length + spare }, (_, n) => `speakers[${n}]`);
  return (
    <fieldset className="group">
      <legend className="field__label">{t.speakers}</legend>
      <p className="field__hint">{t.speakersHint}</p>
      <datalist id="speaker-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rows.map((row, n) => (
        <div className="in-both" key={row}>
          <Field
            label={t.speaker(n + 1)}
            list="speaker-names"
            autoComplete="off"
            {...one(`${row}.name`, speakers[n]?.name ?? "")}
          />
          <Field
            label={t.role(n + 1)}
            maxLength={60}
            autoComplete="off"
            {...(n === 0 ? { hint: t.roleHint } : {})}
            {...one(`${row}.role`, speakers[n]?.role ?? "")}
          />
        </div>
      ))}
    </fieldset>
  );
}

function labelsOf(lang: "zh" | "en"): Record<string, string> {
  const t = formWords[lang];
  const { title, kind, track, level, languages, seats, speakers, links, recordingUrl } = t;
  return { "title.zh": title, kind, track, level, languages, seats, speakers, links, recordingUrl };
}

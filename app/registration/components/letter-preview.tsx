import { type Lang, langTag } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Panel, Row, Section } from "#app/ui/layout.tsx";
import { words } from "../letters-wording.ts";
import { words as shared } from "../organizer-wording.ts";

export type Preview = {
  /** How many people it goes to. */
  people: number;
  /** For each language that somebody reads: how many do, and what the first of them sees. */
  samples: { lang: Lang; people: number; subject: string; body: string }[];
};

type LetterPreviewProps = { preview: Preview; typed: Record<string, string | string[]> };

/** What readers will see and how many they are; nothing is sent before its button is pressed. */
export function LetterPreview({ preview, typed }: LetterPreviewProps) {
  const t = words[useLang()];
  return (
    <Section title={t.confirmTitle(preview.people)} id="preview">
      <LetterSamples samples={preview.samples} />
      <form method="post">
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={String(value)} />
        ))}
        <input type="hidden" name="confirmed" value={preview.people} />
        <Row>
          <Button variant="primary" icon="mail">
            {t.send(preview.people)}
          </Button>
        </Row>
      </form>
    </Section>
  );
}

/** A letter as its readers see it, once for each language that somebody reads. */
export function LetterSamples({ samples }: { samples: Preview["samples"] }) {
  const lang = useLang();
  const t = words[lang];
  const called = { zh: shared[lang].chinese, en: shared[lang].english };
  return samples.map((sample) => (
    <Panel key={sample.lang}>
      <p className="muted small">
        {t.previewIn(called[sample.lang])} · {t.howMany(sample.people)}
      </p>
      <div lang={langTag(sample.lang)}>
        <h3>{sample.subject}</h3>
        {paragraphs(sample.body).map(({ at, text }) => (
          <p key={at}>{text}</p>
        ))}
      </div>
    </Panel>
  ));
}

function paragraphs(body: string): { at: number; text: string }[] {
  return body.split(/\n{2,}/).map((text, at) => ({ at, text }));
}

import { accentVariables } from "#app/ui/accent.ts";
import { FieldMessage, fieldId } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { accents } from "../accents.ts";
import { organizerWords } from "../wording.ts";

/** The accents to choose from, each shown as it colors a button, a link and a soft ground. */
export function AccentChoice({ hue, error }: { hue: number; error: string | undefined }) {
  const t = organizerWords[useLang()];
  const offered: { hue: number; key: keyof typeof t.hues }[] = [...accents];
  if (!offered.some((accent) => accent.hue === hue)) offered.push({ hue, key: "own" });
  const id = fieldId("accentHue");
  return (
    <fieldset className="choices">
      <legend className="field__label">{t.look}</legend>
      <div className="field__hint">{t.lookHint}</div>
      {error && <FieldMessage id={`${id}-error`} code={error} />}
      <div className="swatches">
        {offered.map((accent, index) => (
          <label className="swatch accented" key={accent.hue} style={accentVariables(accent.hue)}>
            <input
              type="radio"
              name="accentHue"
              id={index === 0 ? id : undefined}
              value={accent.hue}
              defaultChecked={accent.hue === hue}
              required
            />
            <span className="swatch__name">{t.hues[accent.key]}</span>
            <span className="swatch__sample" aria-hidden="true">
              {t.sample}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

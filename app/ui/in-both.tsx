import { type Localized, langs, langTag } from "#app/lib/lang.ts";
import { Field } from "./field.tsx";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

type InBothProps = {
  name: string;
  label: string;
  hint?: string;
  value: Localized;
  errors: Readonly<Record<string, string>>;
  max: number;
};

/** One line in both languages, side by side where there is room; one of them will do. */
export function InBoth({ name, label, hint, value, errors, max }: InBothProps) {
  const t = words[useLang()];
  return (
    <div className="in-both">
      {langs.map((lang) => (
        <Field
          key={lang}
          name={`${name}.${lang}`}
          label={
            <>
              {label} <span className="muted">{t.inLanguage[lang]}</span>
            </>
          }
          value={value[lang]}
          error={errors[`${name}.${lang}`]}
          lang={langTag(lang)}
          maxLength={max}
          autoComplete="off"
          {...(hint ? { hint } : {})}
        />
      ))}
    </div>
  );
}

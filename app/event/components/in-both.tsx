import { type Localized, langs, langTag } from "#app/lib/lang.ts";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { organizerWords } from "../wording.ts";

type InBothProps = {
  name: string;
  label: string;
  hint?: string;
  value: Localized;
  errors: Record<string, string>;
  max: number;
  /** Lines to write in; one line where it is left out. */
  rows?: number;
};

/** One text in both languages, side by side where there is room. */
export function InBoth({ name, label, hint, value, errors, max, rows }: InBothProps) {
  const t = organizerWords[useLang()];
  return (
    <div className="in-both">
      {langs.map((lang) => {
        const one = {
          name: `${name}.${lang}`,
          label: (
            <>
              {label} <span className="muted">{t[lang]}</span>
            </>
          ),
          value: value[lang],
          error: errors[`${name}.${lang}`],
          lang: langTag(lang),
          maxLength: max,
          ...(hint ? { hint } : {}),
        };
        return rows ? <TextArea key={lang} {...one} rows={rows} /> : <Field key={lang} {...one} />;
      })}
    </div>
  );
}

import { type Localized, langs, langTag } from "#app/lib/lang.ts";
import { Field, TextArea } from "./field.tsx";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

type InBothProps = {
  name: string;
  label: string;
  /** Said once, of both. */
  hint?: string;
  value: Localized;
  errors: Readonly<Record<string, string>>;
  max: number;
  /** Lines to write in; one line where it is left out. */
  rows?: number;
};

/** One text in both languages, side by side where there is room; one of them will do. */
export function InBoth({ name, label, hint, value, errors, max, rows }: InBothProps) {
  const t = words[useLang()];
  return (
    <div className="in-both">
      {langs.map((lang, at) => {
        const one = {
          name: `${name}.${lang}`,
          label: (
            <>
              {label} <span className="muted">{t.inLanguage[lang]}</span>
            </>
          ),
          value: value[lang],
          error: errors[`${name}.${lang}`],
          lang: langTag(lang),
          maxLength: max,
          autoComplete: "off",
          ...(hint && at === 0 ? { hint } : {}),
        };
        return rows ? <TextArea key={lang} {...one} rows={rows} /> : <Field key={lang} {...one} />;
      })}
    </div>
  );
}

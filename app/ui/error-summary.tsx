import { fieldId } from "./field.tsx";
import { fieldSentence } from "./field-wording.ts";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

type ErrorSummaryProps = {
  /** Field name to code, as a refused form gives them. */
  errors: Readonly<Record<string, string>> | undefined;
  /** What each field is called on this page; a field without a name is listed by its sentence. */
  labels: Readonly<Record<string, string>>;
};

/** Stands above a form that came back: what needs another look, each a link to its field. */
export function ErrorSummary({ errors, labels }: ErrorSummaryProps) {
  const lang = useLang();
  const entries = Object.entries(errors ?? {});
  if (entries.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} data-focus="">
      <p className="field__label">{words[lang].errors(entries.length)}</p>
      <ul>
        {entries.map(([name, code]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>
              {labels[name] && `${labels[name]}${lang === "zh" ? "：" : ": "}`}
              {fieldSentence(code, lang)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

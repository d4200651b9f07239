import { wallTime } from "#app/lib/time.ts";
import { Field } from "#app/ui/field.tsx";
import type { FormAnswer } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import type { Span } from "../conflicts/plan.ts";
import { formWords } from "../forms-wording.ts";

type SpansFieldProps = {
  name: string;
  label: string;
  hint: string;
  spans: Span[];
  zone: string;
  answer: FormAnswer | undefined;
};

const spare = 2;

/** Several times from when until when, with two rows to add more. */
export function SpansField({ name, label, hint, spans, zone, answer }: SpansFieldProps) {
  const t = formWords[useLang()];
  const typed = answer && Object.keys(answer.typed).length > 0 ? answer.typed : null;
  const rows = Array.from({ length: spans.length + spare }, (_, n) => `${name}[${n}]`);
  const filled = (field: string, stored: number | undefined) => {
    const said = typed?.[field];
    if (typed) return typeof said === "string" ? said : "";
    return stored === undefined ? "" : wallTime(stored, zone);
  };
  return (
    <fieldset className="group">
      <legend className="field__label">{label}</legend>
      <p className="field__hint">{hint}</p>
      {rows.map((row, n) => (
        <div className="in-both" key={row}>
          {(["from", "until"] as const).map((end) => (
            <Field
              key={end}
              name={`${row}.${end}`}
              label={t[end](n + 1)}
              type="datetime-local"
              value={filled(`${row}.${end}`, end === "from" ? spans[n]?.start : spans[n]?.end)}
              error={answer?.errors[`${row}.${end}`]}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

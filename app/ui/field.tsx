import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { fieldSentence } from "./field-wording.ts";
import { Icon } from "./icon.tsx";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A code of the closed set; its sentence is shown beneath the label. */
  error?: string | undefined;
  /** What stands in it first: what was typed before, else what is stored. */
  value?: string | number | undefined;
  required?: boolean | undefined;
  /** `name=value` of another control: this one is shown only while that value is chosen. */
  shownWhen?: string | undefined;
  id?: string;
};

type Own = "className" | "style" | "defaultValue" | keyof FieldProps;

/** One line to type: text, e-mail, number, date … */
export function Field({
  look,
  ...props
}: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, Own> & { look?: "short" | "code" }) {
  const { own, rest } = divided(props);
  return (
    <FieldFrame {...own}>
      {(wiring) => (
        <input
          type="text"
          {...rest}
          {...wiring}
          className={look ? `input input--${look}` : "input"}
          defaultValue={own.value}
        />
      )}
    </FieldFrame>
  );
}

/** Several lines to type. */
export function TextArea(
  props: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>,
) {
  const { own, rest } = divided(props);
  return (
    <FieldFrame {...own}>
      {(wiring) => (
        <textarea {...rest} {...wiring} className="input input--area" defaultValue={own.value} />
      )}
    </FieldFrame>
  );
}

export type Option = { value: string; label: string; disabled?: boolean };

/** One of many; `empty` is the sentence for having chosen nothing yet. */
export function Select({
  options,
  empty,
  ...props
}: FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, Own> & {
    options: readonly Option[];
    empty?: string;
  }) {
  const { own, rest } = divided(props);
  return (
    <FieldFrame {...own}>
      {(wiring) => (
        <select {...rest} {...wiring} className="input" defaultValue={own.value ?? ""}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

type Wiring = {
  id: string;
  name: string;
  required: boolean | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** Label, hint and error around any control, wired so that a screen reader says all three. */
export function FieldFrame({
  name,
  label,
  hint,
  error,
  required,
  shownWhen,
  id = fieldId(name),
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const t = words[useLang()];
  const described = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return (
    <div className="field" data-shown-when={shownWhen}>
      <label className="field__label" htmlFor={id}>
        {label}
        {!required && <span className="field__optional"> {t.optional}</span>}
      </label>
      {hint !== undefined && (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldMessage id={`${id}-error`} code={error} />}
      {children({
        id,
        name,
        required,
        "aria-describedby": described.length ? described.join(" ") : undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}

/** What is wrong with a field, with a sign and a sentence. */
export function FieldMessage({ id, code }: { id: string; code: string }) {
  const lang = useLang();
  return (
    <div className="field__error" id={id}>
      <Icon name="stop" />
      <span>{fieldSentence(code, lang)}</span>
    </div>
  );
}

/** The id of a field's control: what an error summary links to. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]+/g, "-")}`;
}

function divided<T extends FieldProps>(props: T) {
  const { name, label, hint, error, value, required, shownWhen, id, ...rest } = props;
  const own = { name, label, hint, error, value, required, shownWhen, ...(id ? { id } : {}) };
  return { own, rest };
}

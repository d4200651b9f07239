import type { ReactNode } from "react";
import { FieldMessage, fieldId } from "./field.tsx";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What stands at the end of the line: a price, a count. */
  end?: ReactNode;
  disabled?: boolean;
};

type ChoicesProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** `one` are radio buttons, `several` are boxes sent as many values of one name. */
  kind: "one" | "several";
  choices: readonly Choice[];
  values?: readonly string[];
  required?: boolean | undefined;
  shownWhen?: string | undefined;
  /** Short answers stand in one line where there is room. */
  inRow?: boolean;
};

/** One or several of a few answers, all in sight. */
export function Choices(props: ChoicesProps) {
  const { name, label, hint, error, kind, choices, values = [], required, inRow } = props;
  const t = words[useLang()];
  const id = fieldId(name);
  const described = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return (
    <fieldset
      className={inRow ? "choices choices--row" : "choices"}
      data-shown-when={props.shownWhen}
      aria-describedby={described.length ? described.join(" ") : undefined}
    >
      <legend className="field__label">
        {label}
        {!required && <span className="field__optional"> {t.optional}</span>}
      </legend>
      {hint !== undefined && (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldMessage id={`${id}-error`} code={error} />}
      <div className="choices__list">
        {choices.map((choice, index) => (
          <label className="choice" key={choice.value}>
            <input
              type={kind === "one" ? "radio" : "checkbox"}
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={choice.value}
              defaultChecked={values.includes(choice.value)}
              disabled={choice.disabled}
              required={kind === "one" ? required : undefined}
            />
            <ChoiceWords {...choice} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type CheckboxProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  checked?: boolean;
  value?: string;
  required?: boolean | undefined;
  shownWhen?: string | undefined;
};

/** One box to tick: a consent, a switch. */
export function Checkbox(props: CheckboxProps) {
  const { name, label, hint, error, checked, value = "yes", required, shownWhen } = props;
  const id = fieldId(name);
  return (
    <div className="field" data-shown-when={shownWhen}>
      {error && <FieldMessage id={`${id}-error`} code={error} />}
      <label className="choice choice--bare">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <ChoiceWords label={label} hint={hint} />
      </label>
    </div>
  );
}

function ChoiceWords({ label, hint, end }: Pick<Choice, "label" | "hint" | "end">) {
  return (
    <>
      <span className="choice__words">
        <span>{label}</span>
        {hint !== undefined && <span className="choice__hint">{hint}</span>}
      </span>
      {end !== undefined && <span className="choice__end figures">{end}</span>}
    </>
  );
}

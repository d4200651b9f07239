import { FieldMessage, fieldId } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

type StepperProps = {
  name: string;
  /** What is counted; read by screen readers, as the eye has it in the line already. */
  label: string;
  value?: number | string | undefined;
  min?: number;
  max?: number;
  error?: string | undefined;
  disabled?: boolean;
};

/** A quantity: a number to type, with a minus and a plus beside it where scripts run. */
export function Stepper(props: StepperProps) {
  const { name, label, value = 0, min = 0, max = 20, error, disabled } = props;
  const t = words[useLang()];
  const id = fieldId(name);
  return (
    <div className="field">
      <div className="stepper" data-stepper="">
        <button type="button" className="stepper__button" data-step="-1" disabled={disabled}>
          <Icon name="minus" />
          <span className="unseen">{`${t.fewer} ${label}`}</span>
        </button>
        <input
          className="input"
          id={id}
          type="number"
          inputMode="numeric"
          name={name}
          min={min}
          max={max}
          step={1}
          defaultValue={value}
          disabled={disabled}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <button type="button" className="stepper__button" data-step="1" disabled={disabled}>
          <Icon name="plus" />
          <span className="unseen">{`${t.more} ${label}`}</span>
        </button>
      </div>
      {error && <FieldMessage id={`${id}-error`} code={error} />}
    </div>
  );
}

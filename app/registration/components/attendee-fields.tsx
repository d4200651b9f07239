import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import type { PhoneRule } from "../attendee-form.ts";
import { words } from "../checkout-wording.ts";
import { oneTyped, type Typed } from "./typed-before.ts";

/** Name, e-mail and phone of the buyer or of one attendee; `prefix` is `buyer` or `attendees[0]`. */
export function PersonFields(props: {
  prefix: string;
  phone: PhoneRule;
  typed: Typed;
  errors: Record<string, string>;
  /** The browser may fill in its own person. */
  autoComplete?: boolean;
}) {
  const { prefix, phone, typed, errors, autoComplete } = props;
  const t = words[useLang()];
  const field = (part: string) => ({
    name: `${prefix}.${part}`,
    value: oneTyped(typed, `${prefix}.${part}`),
    error: errors[`${prefix}.${part}`],
  });
  return (
    <>
      <div className="form__pair">
        <Field
          {...field("name")}
          label={t.name}
          required
          autoComplete={autoComplete ? "name" : "off"}
        />
        <Field
          {...field("email")}
          label={t.email}
          type="email"
          required
          autoComplete={autoComplete ? "email" : "off"}
        />
      </div>
      {phone !== "hidden" && (
        <Field
          {...field("phone")}
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          required={phone === "required"}
          autoComplete={autoComplete ? "tel" : "off"}
        />
      )}
    </>
  );
}

import { type Localized, langs } from "#app/lib/lang.ts";

/** What came of sending a form: what is wrong, what was typed, and why it was refused or "". */
export type FormAnswer = {
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
  refused: string;
};

/** What the fields of a form begin with: what was typed before or, at first, what is stored. */
export function filledWith(answer: FormAnswer | undefined) {
  const errors = answer?.errors ?? {};
  const typed = Object.keys(answer?.typed ?? {}).length > 0 ? answer?.typed : undefined;
  const first = (name: string, stored: string) =>
    typed ? ([typed[name]].flat()[0] ?? "") : stored;
  return {
    one: (name: string, stored: string) => ({
      name,
      value: first(name, stored),
      error: errors[name],
    }),
    both: (name: string, stored: Localized) => ({
      name,
      value: Object.fromEntries(
        langs.map((lang) => [lang, first(`${name}.${lang}`, stored[lang])]),
      ) as Localized,
      errors,
    }),
    several: (name: string, stored: readonly string[]) => ({
      name,
      values: typed ? [typed[name] ?? []].flat() : stored,
      error: errors[name],
    }),
    box: (name: string, stored: boolean) => ({
      name,
      checked: typed ? typed[name] !== undefined : stored,
    }),
  };
}

import { type Localized, langs } from "#app/lib/lang.ts";

/** What came of sending a form: what is wrong, what was typed, why it was refused. */
export type FormAnswer = {
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
  refused: string;
};

/** What a form's fields show: what was typed before or, at first, what is stored. */
export function filledWith(answer: FormAnswer | undefined) {
  const typed = answer?.typed ?? {};
  const wasTyped = Object.keys(typed).length > 0;
  const text = (name: string, stored: string): string => {
    const value = typed[name];
    if (value === undefined) return wasTyped ? "" : stored;
    return Array.isArray(value) ? (value[0] ?? "") : value;
  };
  return {
    one: (name: string, stored: string | number | null) => ({
      name,
      value: text(name, stored === null ? "" : String(stored)),
      error: answer?.errors[name],
    }),
    both: (name: string, stored: Localized) => {
      const value = { ...stored };
      for (const lang of langs) value[lang] = text(`${name}.${lang}`, stored[lang]);
      return { name, value, errors: answer?.errors ?? {} };
    },
    box: (name: string, stored: boolean) => ({
      name,
      checked: wasTyped ? typed[name] !== undefined : stored,
    }),
    many: (name: string, stored: string[]) => ({
      name,
      values: wasTyped ? [typed[name] ?? []].flat() : stored,
      error: answer?.errors[name],
    }),
  };
}

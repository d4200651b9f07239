import { type Localized, langs } from "#app/lib/lang.ts";
import type { EventDetails } from "../event-details.ts";

/** What came of sending the settings: what is wrong, what was typed, why it was refused. */
export type SettingsAnswer = {
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
  refused: string;
};

type Stored = EventDetails & { consent: Localized };
type Names<Value> = {
  [Name in keyof Stored]: Stored[Name] extends Value ? Name : never;
}[keyof Stored];

/** The fields of the settings, each with its name, its error and what stands in it. */
export type Filled = ReturnType<typeof filledWith>;

/** Fills the settings with what was typed before or, at first, with what is stored. */
export function filledWith(stored: Stored, answer: SettingsAnswer | undefined) {
  const text = (name: string, otherwise: string): string => {
    const value = answer?.typed[name];
    return typeof value === "string" ? value : otherwise;
  };
  const isAnswer = answer !== undefined && Object.keys(answer.typed).length > 0;
  return {
    one: (name: Names<string | number | null>) => ({
      name,
      value: text(name, String(stored[name] ?? "")),
      error: answer?.errors[name],
    }),
    both: (name: Names<Localized>) => {
      const value = { ...stored[name] };
      for (const lang of langs) value[lang] = text(`${name}.${lang}`, value[lang]);
      return { name, value, errors: answer?.errors ?? {} };
    },
    box: (name: Names<boolean>) => ({
      name,
      checked: isAnswer ? answer.typed[name] !== undefined : stored[name],
    }),
  };
}

import * as z from "zod";
import { choice, id, optionalWhole } from "#app/lib/fields.ts";
import type { BulkChange } from "./change-sessions.ts";
import { languageList } from "./draft-forms.ts";
import { levels } from "./levels.ts";

const most = 500;

/** A session with the version of it that was on the page: `<id>.<version>`. */
const seen = z
  .string()
  .regex(/^[0-9A-Z]{26}\.\d{1,9}$/, "bad_choice")
  .transform((text) => {
    const [sessionId = "", version = ""] = text.split(".");
    return { id: sessionId, version: Number(version) };
  });

/** What is changed of several sessions at once; what is left as it is says "". */
export const BulkForm = z.object({
  sessions: z
    .union([z.array(seen), seen.transform((one) => [one])])
    .default([])
    .refine((chosen) => chosen.length > 0 && chosen.length <= most, "required"),
  track: z.union([z.literal(""), z.literal("none"), id()]).default(""),
  level: z.union([z.literal(""), choice(levels)]).default(""),
  languages: languageList(),
  state: z.union([z.literal(""), choice(["confirmed", "canceled"])]).default(""),
  seats: optionalWhole({ min: 0, max: 100_000 }),
});

/** The change that a filled-in form means; nothing where everything is left as it is. */
export function bulkChange(wish: Omit<z.output<typeof BulkForm>, "sessions">): BulkChange {
  const { track, level, languages, state, seats } = wish;
  return {
    ...(track === "" ? {} : { track: track === "none" ? null : track }),
    ...(level === "" ? {} : { level }),
    ...(languages.length === 0 ? {} : { languages }),
    ...(state === "" ? {} : { state }),
    ...(seats === null ? {} : { seats: seats || null }),
  };
}

import * as z from "zod";
import { optionalWhole, ticked } from "#app/lib/fields.ts";
import type { Settle } from "./apply-comparison.ts";
import { settleName } from "./import-preview.ts";

/** The wishes of whoever imports; the schedule itself is read by `postedSchedule`. */
export const ImportScheduleForm = z.object({
  part: ticked(),
  apply: ticked(),
  /** The revision of the draft that was looked at. */
  seen: optionalWhole(),
});

/** The same for a list of speakers, rooms or tracks. */
export const ListImportForm = ImportScheduleForm.omit({ part: true });

/** What a form says about each value that was changed here and there: kept unless taken. */
export function settledBy(form: FormData): Settle {
  return (key, field) => (form.get(settleName(key, field)) === "there" ? "there" : "here");
}

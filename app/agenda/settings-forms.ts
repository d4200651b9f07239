import * as z from "zod";
import { choice, whole } from "#app/lib/fields.ts";
import { langs } from "#app/lib/lang.ts";
import { spanRows } from "./draft-forms.ts";

/** Which form of the agenda's settings was sent. */
export const SettingsIntent = z.object({ intent: choice(["days", "languages", "seats"]) });

/** In which languages the program is written. */
export const LanguagesForm = z.object({ writtenIn: choice(["both", ...langs]) });

/** The days of the draft, from when until when there is program on each, on the event's wall clock. */
export function daysForm(zone: string) {
  return z.object({ days: spanRows(zone) });
}

/** How many minutes after the start a seat is kept: four hours at most. */
export const SeatsForm = z.object({ minutes: whole({ max: 240 }) });

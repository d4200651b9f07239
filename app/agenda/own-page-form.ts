import * as z from "zod";
import { nameInBoth, optionalLine, paragraph, whole } from "#app/lib/fields.ts";
import { spanRows } from "./draft-forms.ts";

const webAddress = optionalLine(500).refine(
  (text) => text === "" || /^https?:\/\/[^\s/?#]+\.[^\s/?#]/i.test(text),
  "invalid",
);

/**
 * What speakers say of themselves by their own link; `version` is what they saw, and when they are away
 * is on wall clocks of the event's zone.
 */
export function ownPageForm(zone: string) {
  return z.object({
    version: whole({ min: 1 }),
    name: nameInBoth(100),
    organization: z.object({ zh: optionalLine(120), en: optionalLine(120) }).prefault({}),
    biography: z.object({ zh: paragraph(3000), en: paragraph(3000) }).prefault({}),
    avatar: webAddress,
    url: webAddress,
    away: spanRows(zone),
  });
}

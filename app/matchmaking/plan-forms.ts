import * as z from "zod";
import {
  choice,
  id,
  nameInBoth,
  optionalLine,
  optionalWhole,
  ticked,
  whole,
} from "#app/lib/fields.ts";
import { readRanges } from "./number-ranges.ts";

function ranges() {
  return z
    .string()
    .max(4000, "too_long")
    .default("")
    .transform((text, context) => {
      const numbers = readRanges(text);
      if (numbers === null) context.addIssue({ code: "custom", message: "bad_number" });
      return numbers ?? [];
    });
}

/** A party or a table that is chosen, or none. */
const oneOrNone = z
  .union([z.literal("").transform(() => null), id()])
  .optional()
  .transform((chosen) => chosen ?? null);

/** A room with its tables by number; `1-60, 64`. */
export const MeetingRoomForm = z.object({
  name: nameInBoth(80),
  building: optionalLine(60),
  way: z.object({ zh: optionalLine(200), en: optionalLine(200) }).prefault({}),
  numbers: ranges().refine((numbers) => numbers.length > 0, "required"),
  outOfOrder: ranges(),
  booths: z
    .array(
      z.object({ number: optionalWhole({ min: 1, max: 9999 }), party: oneOrNone }).prefault({}),
    )
    .max(500)
    .default([])
    .transform((all) =>
      all.flatMap(({ number, party }) => (number && party ? [{ number, partyId: party }] : [])),
    ),
});

/** By which rules meetings are planned. */
export const PlanSettingsForm = z.object({
  least: whole({ min: 0, max: 50 }),
  most: whole({ min: 1, max: 200 }),
  fairness: choice(["lex", "none"]),
  weights: z.object({
    accepted: whole({ min: 0, max: 1000 }),
    must: whole({ min: 0, max: 1000 }),
    would: whole({ min: 0, max: 1000 }),
    interest: whole({ min: 0, max: 1000 }),
  }),
  walkMinutes: whole({ min: 0, max: 120 }),
  stay: whole({ min: 0, max: 1000 }),
  peopleMayChange: ticked(),
  changeUntilMinutes: whole({ min: 0, max: 10_080 }),
  limits: z
    .array(
      z
        .object({
          party: oneOrNone,
          least: optionalWhole({ min: 0, max: 500 }),
          most: optionalWhole({ min: 0, max: 500 }),
        })
        .prefault({}),
    )
    .max(1000)
    .default([])
    .transform((all) =>
      all.flatMap(({ party, least, most }) =>
        party && (least !== null || most !== null) ? [{ partyId: party, least, most }] : [],
      ),
    ),
});

/** How to plan: which chance, and whether from nothing. */
export const StartPlanForm = z.object({
  kind: choice(["anew", "kept"]),
  seed: whole({ min: 1, max: 999_999_999 }),
});

/** A plan that shall not be worked out any more, or be deleted. */
export const WhichPlanForm = z.object({ number: whole({ min: 1 }) });

/** How many meetings that no longer hold a publication may leave out. */
export const PublishForm = z.object({ without: whole({ min: 0 }).default(0) });

/** The moment at which a slot begins, ms UTC. */
const slotStart = z
  .string({ error: "required" })
  .regex(/^\d{12,14}$/, "required")
  .transform(Number);

/** How a meeting was when it was seen: its sequence. */
const version = whole({ min: 0 });

/** Where and when a meeting shall be. */
export const MoveMeetingForm = z.object({ startsAt: slotStart, table: oneOrNone, version });

/** Two parties, by their pair's key, and where and when they shall meet. */
export const PlaceMeetingForm = z.object({
  pair: z.string({ error: "required" }).regex(/^[0-9A-Z]{26} [0-9A-Z]{26}$/, "required"),
  startsAt: slotStart,
  table: oneOrNone,
});

/** What can be done on the board: a meeting let go somewhere, or taken back from there. */
export const BoardForm = z.discriminatedUnion("intent", [
  MoveMeetingForm.extend({ intent: z.literal("move"), meeting: id() }),
  MoveMeetingForm.extend({ intent: z.literal("undo"), meeting: id() }),
  PlaceMeetingForm.extend({ intent: z.literal("place") }),
  z.object({ intent: z.literal("take_off"), meeting: id(), version }),
  z.object({ intent: z.literal("send") }),
]);

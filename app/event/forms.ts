import * as z from "zod";
import {
  calendarDay,
  choice,
  email,
  optionalLine,
  optionalWhole,
  paragraph,
  slug,
  ticked,
  whole,
} from "#app/lib/fields.ts";
import { currencies } from "#app/lib/money.ts";

const lineInBoth = (max: number) => z.object({ zh: optionalLine(max), en: optionalLine(max) });
const textInBoth = (max = 10_000) => z.object({ zh: paragraph(max), en: paragraph(max) });

/** A name in at least one language; what is missing is asked for at the Chinese field. */
const nameInBoth = lineInBoth(80).refine((name) => name.zh !== "" || name.en !== "", {
  error: "required",
  path: ["zh"],
});

/** `HH:MM` on a 24-hour clock. */
const clock = z.string({ error: "required" }).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "bad_time");

/** A new event: what must be known of it. */
export const NewEventForm = z.object({
  slug: slug(),
  name: nameInBoth,
  firstDay: calendarDay(),
  lastDay: calendarDay(),
  zone: optionalLine(64),
});

/** Whether attendees are asked for a phone number. */
const phoneChoices = ["hidden", "optional", "required"] as const;

/** Everything an organizer decides about an event. */
export const EventForm = z.object({
  slug: slug(),
  name: nameInBoth,
  tagline: lineInBoth(200),
  description: textInBoth(),
  venue: lineInBoth(120),
  address: lineInBoth(200),
  directions: textInBoth(4000),
  firstDay: calendarDay(),
  lastDay: calendarDay(),
  opensAt: clock,
  closesAt: clock,
  zone: optionalLine(64),
  currency: choice(currencies),
  accentHue: whole({ min: 0, max: 359 }),
  phone: choice(phoneChoices),
  holdMinutes: whole({ min: 5, max: 120 }),
  ticketsPerEmail: whole({ min: 1, max: 200 }),
  contactEmail: email(),
  organizerName: lineInBoth(120),
  imprint: textInBoth(),
  privacy: textInBoth(20_000),
  consent: textInBoth(2000),
  icpNumber: optionalLine(60),
  payAtDoor: ticked(),
  correctDays: optionalWhole({ min: 0, max: 365 }),
  transferDays: optionalWhole({ min: 0, max: 365 }),
  exchangeDays: optionalWhole({ min: 0, max: 365 }),
  cancelDays: optionalWhole({ min: 0, max: 365 }),
  offerHours: whole({ min: 1, max: 336 }),
});

import * as z from "zod";
import { choice, id, line, paragraph } from "#app/lib/fields.ts";
import { verdicts } from "./give-feedback.ts";
import { followUpWords } from "./keep-follow-up.ts";
import { arrivalMarks } from "./mark-arrival.ts";

/** A slot to which somebody moves their meeting: when it begins, ms UTC. */
export const MoveOwnForm = z.object({
  startsAt: z
    .string({ error: "required" })
    .regex(/^\d{12,14}$/, "required")
    .transform(Number),
});

/** The code on a badge, scanned or typed. */
export const BadgeForm = z.object({ code: line(512) });

/** How a meeting was; the note is left out where it stays as it was. */
export const FeedbackForm = z.object({
  verdict: choice(verdicts),
  note: z
    .union([z.undefined().transform(() => null), paragraph(2000)])
    .transform((note) => note ?? null),
});

/** What somebody does about a meeting that was. */
export const FollowUpForm = z.object({ meeting: id(), word: choice(followUpWords) });

/** An answer to a slot that was offered. */
export const OfferForm = z.object({ answer: choice(["take", "decline"]) });

/** What staff see at a table. */
export const BoardForm = z.object({
  meeting: id(),
  mark: choice([...arrivalMarks, "free"]),
  party: z.union([z.literal("").transform(() => null), id()]).default(null),
});

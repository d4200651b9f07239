import * as z from "zod";
import { choice, line } from "#app/lib/fields.ts";
import { readMarks } from "./session-marks.ts";

/** The marks of sessions and whether they are to be starred; several after being without a network. */
export const StarForm = z.object({
  session: line(4000).transform(readMarks),
  star: choice(["yes", "no"]),
});

/** What a person asks of their calendar feed. */
export const FeedForm = z.object({ intent: choice(["make_feed", "revoke_feed"]) });

/** What a person asks of a seat in a session. */
export const SeatForm = z.object({ intent: choice(["book", "wait", "give_back"]) });

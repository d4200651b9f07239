import * as z from "zod";
import { choice } from "#app/lib/fields.ts";

/** What the page of the test provider is told to do with a payment. */
export const TestOutcome = z.object({ outcome: choice(["pay", "fail", "abandon"]) });

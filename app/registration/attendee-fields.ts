import { answerName } from "./attendee-form.ts";
import type { Answer } from "./questions.ts";

/** An attendee as the form of one attendee would send it: what its fields show at first. */
export function attendeeFields(
  ticket: { attendeeName: string; attendeeEmail: string; attendeePhone: string },
  answers: Answer[],
): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {
    "attendees[0].name": ticket.attendeeName,
    "attendees[0].email": ticket.attendeeEmail,
    "attendees[0].phone": ticket.attendeePhone,
  };
  for (const { questionId, value } of answers) {
    if (value === false) continue;
    fields[answerName(0, questionId)] = Array.isArray(value)
      ? value.map(String)
      : value === true
        ? "yes"
        : value;
  }
  return fields;
}

import { normalizeTicketSecret } from "#app/lib/codes.ts";
import { recentlySeen } from "./recently-seen.ts";

/**
 * Picks the code to scan out of all that one frame shows: the first new ticket; another code only
 * where no ticket is in view, so that a poster beside the queue stops nobody. While `busy`, codes
 * that were counted stay counted and new ones wait for the next frame.
 */
export function codesInView() {
  const seen = recentlySeen();

  return (texts: readonly string[], at: number, busy: boolean): string | null => {
    const tickets = texts.flatMap((text) => {
      const read = normalizeTicketSecret(text);
      return read.ok ? [read.secret] : [];
    });
    let chosen: string | null = null;
    for (const code of tickets.length > 0 ? tickets : texts) {
      if (!seen.isNew(code, at)) seen.saw(code, at);
      else if (!busy && chosen === null) {
        chosen = code;
        seen.saw(code, at);
      }
    }
    return chosen;
  };
}

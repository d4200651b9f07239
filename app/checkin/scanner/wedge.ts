import { normalizeTicketSecret } from "#app/lib/codes.ts";

/** One key that went down: which key it is, what the layout makes of it, and when (ms). */
export type Keystroke = { code: string; key: string; at: number };

/** No person types this fast for long; every scanner that types does. */
const largestGap = 50;
const pauseEnds = 80;
const fewestCharacters = 6;

/**
 * Collects what a USB or Bluetooth scanner types. A burst of keys less than 50 ms apart is a code;
 * it ends with Enter, Tab or a pause of 80 ms. Anything slower is a person and is left alone.
 *
 * Scanners press the keys of the layout they were set to, most often the American one, whatever
 * the phone's layout makes of them: so the keys' places are read first. Where that gives no ticket
 * but the layout's own characters do, scanner and phone agree on a layout. Where both give a
 * ticket, one in thirty of those with a Y or Z, the last code that was certain decides.
 */
export function wedgeReader() {
  let strokes: Keystroke[] = [];
  let trusted: "byPlace" | "byLayout" = "byPlace";

  const take = (): string | null => {
    const burst = strokes;
    strokes = [];
    if (burst.length < fewestCharacters) return null;
    const read = readings(burst);
    const isTicket = {
      byPlace: normalizeTicketSecret(read.byPlace).ok,
      byLayout: normalizeTicketSecret(read.byLayout).ok,
    };
    if (isTicket.byPlace !== isTicket.byLayout) {
      trusted = isTicket.byPlace ? "byPlace" : "byLayout";
    }
    return isTicket[trusted] ? read[trusted] : read.byPlace;
  };

  return {
    /** How long after the last key a burst without Enter is over, in ms. */
    pauseEnds,

    /** Takes in a key; answers with the code if this key ended one. */
    press(stroke: Keystroke): string | null {
      const last = strokes.at(-1);
      if (last && stroke.at - last.at >= largestGap) strokes = [];
      if (endsBurst(stroke)) return take();
      if (stroke.key.length === 1 || physical(stroke)) strokes.push(stroke);
      return null;
    },

    /** Whether so many keys came so fast that this can only be a scanner. */
    isBurst: () => strokes.length >= fewestCharacters,

    /** When the burst under way began; null when there is none. */
    begunAt: () => strokes[0]?.at ?? null,

    /** The pause after the last key has passed: answers with the code if there was one. */
    paused: take,
  };
}

function readings(burst: Keystroke[]) {
  return {
    byPlace: burst.map(physical).join(""),
    byLayout: burst.map(({ key }) => (key.length === 1 ? key : "")).join(""),
  };
}

/** The character at this key's place on an American keyboard, in upper case; "" for others. */
function physical({ code }: Keystroke): string {
  const plain = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code);
  if (plain?.[1]) return plain[1];
  if (code === "Minus" || code === "NumpadSubtract") return "-";
  if (code === "Slash" || code === "NumpadDivide") return "/";
  return "";
}

function endsBurst({ code }: Keystroke): boolean {
  return code === "Enter" || code === "NumpadEnter" || code === "Tab";
}

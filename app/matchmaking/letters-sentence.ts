import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { clockOf, type Instant } from "#app/lib/time.ts";
import { boardWords } from "./board-wording.ts";

/** What was done by hand, and when people hear of it; nothing of that where nobody is to be told. */
export function said(
  what: string,
  of: { letters: Instant | null; event: Pick<Event, "zone">; lang: Lang; now: Instant },
): string {
  const { letters, event, lang, now } = of;
  if (letters === null) return what;
  const t = boardWords[lang];
  const told = letters <= now ? t.told : t.lettersGo(clockOf(letters, event.zone));
  return [what, told].join(lang === "zh" ? "" : " ");
}

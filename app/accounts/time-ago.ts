import { type Lang, langTag } from "#app/lib/lang.ts";
import { day, hour, type Instant, minute } from "#app/lib/time.ts";

/** How long ago something was, in words that need no time zone: `5分钟前`, `5 minutes ago`. */
export function timeAgo(at: Instant, now: Instant, lang: Lang): string {
  const format = new Intl.RelativeTimeFormat(langTag(lang), { numeric: "auto" });
  const past = Math.max(0, now - at);
  if (past < hour) return format.format(-Math.floor(past / minute), "minute");
  if (past < day) return format.format(-Math.floor(past / hour), "hour");
  return format.format(-Math.floor(past / day), "day");
}

import { type Lang, langTag } from "#app/lib/lang.ts";

/** The time zones most conferences of ours are in, offered before all others. */
const near = [
  "Asia/Shanghai",
  "Asia/Hong_Kong",
  "Asia/Taipei",
  "Asia/Singapore",
  "Asia/Tokyo",
  "Asia/Seoul",
  "Europe/London",
  "Europe/Berlin",
  "America/New_York",
  "America/Los_Angeles",
];

/** Every time zone an event may be in, the near ones first. */
export function zonesOnOffer(): string[] {
  return [...new Set([...near, ...Intl.supportedValuesOf("timeZone"), "UTC"])];
}

/** What people call the time of a zone: `中国时间`, `China Time`. */
export function zoneName(zone: string, lang: Lang): string {
  const parts = new Intl.DateTimeFormat(langTag(lang), {
    timeZone: zone,
    timeZoneName: "longGeneric",
  }).formatToParts(0);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

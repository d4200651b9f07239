import type { PageEvent } from "../page.tsx";

/** What the gallery's pages are about. */
export const event: PageEvent = {
  slug: "westbund",
  name: { zh: "西岸开发者大会", en: "West Bund Developer Conference" },
  accentHue: 152,
  icpNumber: "沪ICP备00000000号",
};

export const zone = "Asia/Shanghai";
export const opens = Date.parse("2026-11-24T01:00Z");
export const closes = Date.parse("2026-11-24T10:00Z");
export const secret = "1K7Q4M2ZP9R6T0XBW3HD";

/** Sentences in both languages, the reader's first. */
export type Say = (zh: string, en: string) => string;

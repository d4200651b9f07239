import type { Localized } from "./lang.ts";

/** What is not there yet, in words, and where to go on: shown in the frame of its event. */
export type Absence = {
  event: { slug: string; name: Localized; accentHue: number; icpNumber: string };
  title: string;
  lead: string;
  onward: { href: string; label: string };
};

/** The absence that an error page was handed; null where it was handed none. */
export function absenceIn(handed: unknown): Absence | null {
  const isOne = typeof handed === "object" && handed !== null && "absence" in handed;
  return isOne ? (handed as { absence: Absence }).absence : null;
}

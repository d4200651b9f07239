import type { Localized } from "#app/lib/lang.ts";
import type { Span } from "./conflicts/plan.ts";
import type { Reference } from "./schedule.ts";

/** What organizers say of a speaker. */
export type SpeakerDetails = {
  name: Localized;
  biography: Localized;
  organization: Localized;
  avatar: string;
  url: string;
  links: Reference[];
  /** Never shown to the public; "" is not known. */
  email: string;
  /** When they can not speak, in ms UTC. */
  away: Span[];
};

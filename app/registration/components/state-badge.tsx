import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import type { AttendeeState } from "../attendee-states.ts";
import { words as letterWords } from "../letters-wording.ts";
import type { OrderShownState } from "../order-states.ts";
import { words } from "../organizer-wording.ts";

const orderTones = {
  paid: "ok",
  pending: "warn",
  waiting: "info",
  expired: "quiet",
  canceled: "quiet",
  declined: "quiet",
} as const;

/** The state of an order in a word, with its sign. */
export function OrderBadge({ state }: { state: OrderShownState }) {
  return <Badge tone={orderTones[state]}>{words[useLang()].states[state]}</Badge>;
}

const attendeeTones = { coming: "ok", pending: "warn", waiting: "info", gone: "quiet" } as const;

/** Where an attendee stands, in a word with its sign. */
export function AttendeeBadge({ state }: { state: AttendeeState }) {
  return <Badge tone={attendeeTones[state]}>{words[useLang()].attendeeStates[state]}</Badge>;
}

const letterTones = { waiting: "info", sent: "ok", dead: "stop" } as const;

/** What became of a letter, in a word with its sign. */
export function LetterBadge({ state }: { state: keyof typeof letterTones }) {
  return <Badge tone={letterTones[state]}>{letterWords[useLang()].states[state]}</Badge>;
}

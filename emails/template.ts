import type { ReactElement } from "react";
import type {
  EventFacts,
  MeetingsFacts,
  OrderFacts,
  OrdersFacts,
  RequestsFacts,
  SiteFacts,
} from "./letter-facts.ts";
import type { LetterKind, LetterProps, letterPlans } from "./letter-kinds.ts";

type FactsByNeed = {
  nothing: SiteFacts;
  event: EventFacts;
  order: OrderFacts;
  /** The order of the ticket, with this ticket alone. */
  ticket: OrderFacts;
  orders: OrdersFacts;
  requests: RequestsFacts;
  meetings: MeetingsFacts;
};

/** What a kind of letter is told beside its props. */
export type FactsOf<Kind extends LetterKind> = FactsByNeed[(typeof letterPlans)[Kind]["needs"]];

/** How a kind of letter is written. Its plain text is a letter of its own, not the page stripped. */
export type Template<Kind extends LetterKind> = {
  subject(props: LetterProps[Kind], facts: FactsOf<Kind>): string;
  page(props: LetterProps[Kind], facts: FactsOf<Kind>): ReactElement;
  text(props: LetterProps[Kind], facts: FactsOf<Kind>): string;
};

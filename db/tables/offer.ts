import type { Localized } from "#app/lib/lang.ts";
import {
  boolean,
  id,
  index,
  instant,
  integer,
  json,
  money,
  oneOf,
  primaryKey,
  table,
  text,
} from "../columns.ts";
import { events } from "./event.ts";

/** What is sold: a price, a sale window, limits. */
export const ticketTypes = table(
  "ticket_types",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    name: json<Localized>("name").notNull(),
    description: json<Localized>("description").notNull(),
    price: money("price").notNull(),
    /** The tax within the price, in hundredths of a percent. */
    taxRate: integer("tax_rate").notNull().default(0),
    position: integer("position").notNull(),
    onSaleFrom: instant("on_sale_from"),
    onSaleUntil: instant("on_sale_until"),
    perOrder: integer("per_order").notNull(),
    perEmail: integer("per_email"),
    accessCode: text("access_code"),
    needsApproval: boolean("needs_approval").notNull(),
    active: boolean("active").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("ticket_types_event").on(t.eventId, t.position)],
);

/**
 * How many tickets may exist across its ticket types. `claimed` is the sum of its
 * `claims`, those that have run out included; these are counted back by comparison. A quota of
 * `uses` counts how often a voucher may be used, bears the voucher's id and has no ticket types.
 */
export const quotas = table(
  "quotas",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    size: integer("size").notNull(),
    claimed: integer("claimed").notNull(),
    kind: oneOf("kind", ["places", "uses"]).notNull().default("places"),
    /** Tickets that people wait for at this quota: while there are any, the public gets no place. */
    waiting: integer("waiting").notNull().default(0),
  },
  (t) => [index("quotas_event").on(t.eventId, t.kind)],
);

export const quotaTicketTypes = table(
  "quota_ticket_types",
  {
    quotaId: text("quota_id")
      .notNull()
      .references(() => quotas.id, { onDelete: "cascade" }),
    ticketTypeId: text("ticket_type_id")
      .notNull()
      .references(() => ticketTypes.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.quotaId, t.ticketTypeId] }),
    index("quota_ticket_types_type").on(t.ticketTypeId),
  ],
);

/** What an attendee is asked beyond name, e-mail and phone. */
export const questions = table(
  "questions",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    label: json<Localized>("label").notNull(),
    hint: json<Localized>("hint").notNull(),
    kind: oneOf("kind", ["text", "long_text", "choice", "choices", "checkbox"]).notNull(),
    required: boolean("required").notNull(),
    choices: json<Localized[]>("choices").notNull(),
    /** Shown only where that question was answered with the choice of this index. */
    shownForQuestionId: text("shown_for_question_id"),
    shownForChoice: integer("shown_for_choice"),
    position: integer("position").notNull(),
    active: boolean("active").notNull(),
  },
  (t) => [index("questions_event").on(t.eventId, t.position)],
);

/** Which ticket types a question is asked for. */
export const questionTicketTypes = table(
  "question_ticket_types",
  {
    questionId: text("question_id")
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    ticketTypeId: text("ticket_type_id")
      .notNull()
      .references(() => ticketTypes.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.ticketTypeId] }),
    index("question_ticket_types_type").on(t.ticketTypeId),
  ],
);

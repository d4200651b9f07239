import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of all addresses, by audience. Imports nothing of ours. */
export default [
  index("event/routes/to-featured.ts"),

  // Everyone: the same for all, kept in memory.
  route(":lang", "event/routes/public-events.tsx"),
  route(":lang/:event", "event/routes/public-home.tsx"),
  route(":lang/:event/tickets", "registration/routes/tickets.tsx"),
  route(":lang/:event/waiting-list", "registration/routes/waiting-list.tsx"),
  route(":lang/:event/lost-ticket", "registration/routes/lost-ticket.tsx"),
  route(":lang/:event/privacy", "event/routes/public-privacy.tsx"),
  route(":lang/:event/imprint", "event/routes/public-imprint.tsx"),
  route(":lang/:event/event.ics", "event/routes/public-calendar.ts"),

  // The released program.
  route(":lang/:event/agenda", "agenda/routes/public-agenda.tsx"),
  route(":lang/:event/agenda/search.json", "agenda/routes/public-search.ts"),
  route(":lang/:event/agenda/seats.json", "agenda/routes/public-seats.ts"),
  route(":lang/:event/agenda/print", "agenda/routes/public-print.tsx"),
  route(":lang/:event/agenda/changes", "agenda/routes/public-changes.tsx"),
  route(":lang/:event/agenda/shared/:marks", "agenda/routes/public-shared.tsx"),
  route(":lang/:event/sessions/:session", "agenda/routes/public-session.tsx"),
  route(":lang/:event/speakers/:speaker", "agenda/routes/public-speaker.tsx"),
  route(":lang/:event/rooms/:room", "agenda/routes/public-room.tsx"),
  route(":lang/:event/now", "agenda/routes/public-now.tsx"),
  route(":lang/:event/schedule.xml", "agenda/routes/public-schedule.ts", { id: "schedule.xml" }),
  route(":lang/:event/schedule.json", "agenda/routes/public-schedule.ts", { id: "schedule.json" }),
  route(":lang/:event/schedule.ics", "agenda/routes/public-schedule.ts", { id: "schedule.ics" }),
  route(":lang/:event/schedule.csv", "agenda/routes/public-schedule.ts", { id: "schedule.csv" }),

  // Whoever holds the link.
  route("orders/hold/:secret", "registration/routes/checkout.tsx"),
  route("orders/waiting/:secret", "registration/routes/waiting-place.tsx"),
  route("orders/transfer/:secret", "registration/routes/transfer.tsx"),
  route("orders/allotment/:secret", "registration/routes/allotment.tsx"),
  route("orders/:code/:secret", "registration/routes/order.tsx"),
  route("orders/:code/:secret/change/:position", "registration/routes/change-ticket.tsx"),
  route("orders/:code/:secret/ticket.pdf", "registration/routes/ticket-pdf.ts"),
  route("orders/:code/:secret/tickets/:picture", "registration/routes/ticket-picture.ts"),
  route("orders/:code/:secret/event.ics", "registration/routes/order-calendar.ts"),
  route("orders/:code/:secret/test-payment/:reference", "payments/routes/test-payment.tsx"),
  route("orders/:code/:secret/payment/:reference", "payments/routes/payment-return.ts"),

  // Someone signed in.
  route("my", "registration/routes/my-tickets.tsx"),
  route("my/sign-in", "accounts/routes/my-sign-in.tsx"),
  route("my/sign-in/:secret", "accounts/routes/my-sign-in-link.tsx"),
  route("my/sign-out", "accounts/routes/my-sign-out.ts"),
  route("my/account", "accounts/routes/my-account.tsx"),
  route("my/speaking/:secret", "agenda/routes/my-speaking.tsx"),

  // The same, at an event.
  route("my/day", "agenda/routes/my-day.ts"),
  route("my/agenda/:event", "agenda/routes/my-agenda.tsx"),
  route("my/agenda/:event/stars", "agenda/routes/my-stars.ts"),
  route("my/agenda/:event/seats/:session", "agenda/routes/my-seat.tsx"),
  route("my/feeds/:file", "agenda/routes/my-feed.ts"),

  // Roles of an event.
  route("organizer", "event/routes/organizer-events.tsx"),
  route("organizer/:event/settings", "event/routes/organizer-settings.tsx"),
  route("organizer/:event/colleagues", "accounts/routes/organizer-colleagues.tsx"),
  route("organizer/:event/activity", "audit/routes/organizer-activity.tsx"),
  route("organizer/:event/gates", "checkin/routes/organizer-gates.tsx"),
  route("organizer/:event/gates/live", "checkin/routes/organizer-live.tsx"),
  route("organizer/:event/gates/lists/:list", "checkin/routes/organizer-check-in-list.tsx"),
  route("organizer/:event/gates/:gate", "checkin/routes/organizer-gate.tsx"),
  route("organizer/:event/gates/:gate/phone", "checkin/routes/organizer-gate-phone.tsx"),

  // The same, for registration.
  route("organizer/:event", "registration/routes/organizer-overview.tsx"),
  route("organizer/:event/ticket-types", "registration/routes/organizer-ticket-types.tsx"),
  route("organizer/:event/ticket-types/:id", "registration/routes/organizer-ticket-type.tsx"),
  route("organizer/:event/quotas", "registration/routes/organizer-quotas.tsx"),
  route("organizer/:event/quotas/:id", "registration/routes/organizer-quota.tsx"),
  route("organizer/:event/vouchers", "registration/routes/organizer-vouchers.tsx"),
  route("organizer/:event/vouchers.csv", "registration/routes/organizer-vouchers-export.ts"),
  route("organizer/:event/vouchers/:id", "registration/routes/organizer-voucher.tsx"),
  route("organizer/:event/allotments", "registration/routes/organizer-allotments.tsx"),
  route("organizer/:event/allotments/new", "registration/routes/organizer-new-allotment.tsx"),
  route("organizer/:event/waiting-list", "registration/routes/organizer-waiting-list.tsx"),
  route("organizer/:event/waiting-list.csv", "registration/routes/organizer-waiting-export.ts"),
  route("organizer/:event/questions", "registration/routes/organizer-questions.tsx"),
  route("organizer/:event/questions/:id", "registration/routes/organizer-question.tsx"),
  route("organizer/:event/orders", "registration/routes/organizer-orders.tsx"),
  route("organizer/:event/orders.csv", "registration/routes/organizer-orders-export.ts"),
  route("organizer/:event/orders/:code", "registration/routes/organizer-order.tsx"),
  route("organizer/:event/orders/:code/refund", "payments/routes/organizer-refund.tsx"),
  route("organizer/:event/payments", "payments/routes/organizer-payments.tsx"),
  route("organizer/:event/payments.csv", "payments/routes/organizer-payments-export.ts"),
  route("organizer/:event/payments/rule", "payments/routes/organizer-refund-rule.tsx"),
  route("organizer/:event/payments/bulk", "payments/routes/organizer-bulk-refunds.tsx"),
  route("organizer/:event/applications", "registration/routes/organizer-applications.tsx"),
  route("organizer/:event/attendees", "registration/routes/organizer-attendees.tsx"),
  route("organizer/:event/attendees.csv", "registration/routes/organizer-attendees-export.ts"),
  route("organizer/:event/attendees/:ticket", "registration/routes/organizer-attendee.tsx"),
  route("organizer/:event/complimentary", "registration/routes/organizer-complimentary.tsx"),
  route("organizer/:event/import", "registration/routes/organizer-import.tsx"),
  route("organizer/:event/letters", "registration/routes/organizer-letters.tsx"),
  route("organizer/:event/letters/new", "registration/routes/organizer-write-letter.tsx"),

  // The same, for the agenda.
  route("organizer/:event/agenda", "agenda/routes/organizer-agenda.tsx"),
  route("organizer/:event/agenda/revision", "agenda/routes/organizer-agenda-revision.ts"),
  route("organizer/:event/agenda/conflicts", "agenda/routes/organizer-agenda-conflicts.tsx"),
  route("organizer/:event/agenda/import", "agenda/routes/organizer-agenda-import.tsx"),
  route("organizer/:event/agenda/releases", "agenda/routes/organizer-agenda-releases.tsx"),
  route("organizer/:event/agenda/sessions", "agenda/routes/organizer-agenda-sessions.tsx"),
  route("organizer/:event/agenda/sessions.csv", "agenda/routes/organizer-agenda-export.ts"),
  route("organizer/:event/agenda/sessions/:id", "agenda/routes/organizer-agenda-session.tsx"),
  route("organizer/:event/agenda/speakers", "agenda/routes/organizer-agenda-speakers.tsx"),
  route("organizer/:event/agenda/speakers/:id", "agenda/routes/organizer-agenda-speaker.tsx"),
  route("organizer/:event/agenda/rooms", "agenda/routes/organizer-agenda-rooms.tsx"),
  route("organizer/:event/agenda/rooms/:id", "agenda/routes/organizer-agenda-room.tsx"),
  route("organizer/:event/agenda/tracks", "agenda/routes/organizer-agenda-tracks.tsx"),
  route("organizer/:event/agenda/tracks/:id", "agenda/routes/organizer-agenda-track.tsx"),

  // A device.
  route("gate/setup/:secret", "checkin/routes/gate-setup.tsx"),
  route("gate/:gate", "checkin/routes/gate.tsx"),

  // Programs.
  route("hooks/stripe", "payments/routes/stripe-hook.ts"),
  route("api/v1/gate/scan", "checkin/routes/gate-scan.ts"),
  route("api/v1/gate/undo", "checkin/routes/gate-undo.ts"),
  route("api/v1/gate/search", "checkin/routes/gate-search.ts"),
  route("api/v1/gate/counts", "checkin/routes/gate-counts.ts"),

  // Only where the site is not live.
  route("dev/gallery/:sheet", "web/routes/dev-gallery.tsx"),
  route("dev/mail", "mail/routes/dev-mail.tsx"),
  route("dev/mail/:letter", "mail/routes/dev-mail-letter.tsx"),
  route("dev/mail/:letter/:part", "mail/routes/dev-mail-part.ts"),

  route("*", "event/routes/nowhere.tsx"),
] satisfies RouteConfig;

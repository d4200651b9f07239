import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of all addresses, by audience. Imports nothing of ours. */
export default [
  index("event/routes/to-featured.ts"),

  // Everyone: the same for all, kept in memory.
  route(":lang", "event/routes/public-events.tsx"),
  route(":lang/:event", "event/routes/public-home.tsx"),
  route(":lang/:event/tickets", "registration/routes/tickets.tsx"),
  route(":lang/:event/lost-ticket", "registration/routes/lost-ticket.tsx"),
  route(":lang/:event/privacy", "event/routes/public-privacy.tsx"),
  route(":lang/:event/imprint", "event/routes/public-imprint.tsx"),
  route(":lang/:event/event.ics", "event/routes/public-calendar.ts"),

  route(":lang/:event/organizations", "organizations/routes/public-organizations.tsx"),
  route(":lang/:event/organizations/:id", "organizations/routes/public-organization.tsx"),
  route("logos/:hash", "organizations/routes/logo.ts"),

  // Whoever holds the link.
  route("orders/hold/:secret", "registration/routes/checkout.tsx"),
  route("orders/:code/:secret", "registration/routes/order.tsx"),
  route("orders/:code/:secret/ticket.pdf", "registration/routes/ticket-pdf.ts"),
  route("orders/:code/:secret/tickets/:picture", "registration/routes/ticket-picture.ts"),
  route("orders/:code/:secret/event.ics", "registration/routes/order-calendar.ts"),
  route("orders/:code/:secret/test-payment/:reference", "payments/routes/test-payment.tsx"),

  // Someone signed in.
  route("my", "registration/routes/my-tickets.tsx"),
  route("my/sign-in", "accounts/routes/my-sign-in.tsx"),
  route("my/sign-in/:secret", "accounts/routes/my-sign-in-link.tsx"),
  route("my/sign-out", "accounts/routes/my-sign-out.ts"),
  route("my/account", "accounts/routes/my-account.tsx"),
  route("my/organization", "organizations/routes/my-organization.tsx"),
  route("my/people", "matchmaking/routes/my-people.tsx"),
  route("my/people/:party", "matchmaking/routes/my-party.tsx"),
  route("my/wishes", "matchmaking/routes/my-wishes.tsx"),
  route("my/requests", "matchmaking/routes/my-requests.tsx"),
  route("my/availability", "matchmaking/routes/my-availability.tsx"),
  route("my/profile", "matchmaking/routes/my-profile.tsx"),

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
  route("organizer/:event/questions", "registration/routes/organizer-questions.tsx"),
  route("organizer/:event/questions/:id", "registration/routes/organizer-question.tsx"),
  route("organizer/:event/orders", "registration/routes/organizer-orders.tsx"),
  route("organizer/:event/orders.csv", "registration/routes/organizer-orders-export.ts"),
  route("organizer/:event/orders/:code", "registration/routes/organizer-order.tsx"),
  route("organizer/:event/applications", "registration/routes/organizer-applications.tsx"),
  route("organizer/:event/attendees", "registration/routes/organizer-attendees.tsx"),
  route("organizer/:event/attendees.csv", "registration/routes/organizer-attendees-export.ts"),
  route("organizer/:event/attendees/:ticket", "registration/routes/organizer-attendee.tsx"),
  route("organizer/:event/complimentary", "registration/routes/organizer-complimentary.tsx"),
  route("organizer/:event/import", "registration/routes/organizer-import.tsx"),
  route("organizer/:event/letters", "registration/routes/organizer-letters.tsx"),
  route("organizer/:event/letters/new", "registration/routes/organizer-write-letter.tsx"),

  // The same, for organizations and their meetings.
  route("organizer/:event/organizations", "organizations/routes/organizer-organizations.tsx"),
  route(
    "organizer/:event/organizations.csv",
    "organizations/routes/organizer-organizations-export.ts",
  ),
  route(
    "organizer/:event/organizations/import",
    "organizations/routes/organizer-organizations-import.tsx",
  ),
  route("organizer/:event/organizations/:id", "organizations/routes/organizer-organization.tsx"),
  route("organizer/:event/matchmaking", "matchmaking/routes/organizer-meeting-settings.tsx"),
  route("organizer/:event/matchmaking/rules", "matchmaking/routes/organizer-ask-rules.tsx"),
  route("organizer/:event/matchmaking/weights", "matchmaking/routes/organizer-weights.tsx"),
  route("organizer/:event/matchmaking/fields", "matchmaking/routes/organizer-profile-fields.tsx"),
  route(
    "organizer/:event/matchmaking/fields/:id",
    "matchmaking/routes/organizer-profile-field.tsx",
  ),
  route("organizer/:event/matchmaking/reports", "matchmaking/routes/organizer-reports.tsx"),

  // A device.
  route("gate/setup/:secret", "checkin/routes/gate-setup.tsx"),
  route("gate/:gate", "checkin/routes/gate.tsx"),

  // Programs.
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

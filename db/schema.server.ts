export * from "./tables/accounts.ts";
export * from "./tables/audit.ts";
export * from "./tables/checkin.ts";
export * from "./tables/event.ts";
export * from "./tables/mail.ts";
export * from "./tables/payments.ts";
export * from "./tables/registration.ts";
export * from "./tables/ticket-search.ts";

// Every link of ours, by whom it is for; a test holds each against the map of addresses.
export * from "./urls/agenda.ts";
export * from "./urls/dev.ts";
export * from "./urls/door.ts";
export * from "./urls/draft.ts";
export * from "./urls/letters.ts";
export * from "./urls/meetings.ts";
export * from "./urls/money.ts";
export * from "./urls/my.ts";
export * from "./urls/orders.ts";
export * from "./urls/organizer.ts";
export * from "./urls/papers.ts";
export * from "./urls/plans.ts";
export * from "./urls/public.ts";
export * from "./urls/selling.ts";

import type { notices } from "#db/schema.server.ts";
import type { NoticeSource, OnlineProvider } from "./provider.ts";

/** What a provider told, as it is kept. */
export type StoredNotice = typeof notices.$inferSelect;

/** Whom to ask about what notices name. */
export type Source = { provider: OnlineProvider; about: NoticeSource };

import type { Job } from "./server/scheduler.ts";

/** Every recurring job of the platform: its name, its pause and its verb. */
export const jobs: readonly Job[] = [];

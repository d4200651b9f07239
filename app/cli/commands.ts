import type { Command } from "./command.ts";

/** Every command by its name; each has a file of its own, loaded when it is asked for. */
export const commands: Record<string, () => Promise<{ command: Command }>> = {
  demo: () => import("./demo.ts"),
  event: () => import("./event-add.ts"),
  organizer: () => import("./organizer-add.ts"),
};

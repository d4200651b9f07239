import type { Command, FileCommand } from "./command.ts";

/** Every command by its name; each has a file of its own, loaded when it is asked for. */
export const commands: Record<string, () => Promise<{ command: Command | FileCommand }>> = {
  demo: () => import("./demo.ts"),
  event: () => import("./event-add.ts"),
  match: () => import("./match.ts"),
  "import-attendees": () => import("./import-attendees.ts"),
  "import-organizations": () => import("./import-organizations.ts"),
  "import-schedule": () => import("./import-schedule.ts"),
  "import-wishes": () => import("./import-wishes.ts"),
  organizer: () => import("./organizer-add.ts"),
};

// A thread knows no TypeScript by itself: it is taught before the solver is loaded.
import { register } from "tsx/esm/api";

register();
await import("./plan-worker.server.ts");

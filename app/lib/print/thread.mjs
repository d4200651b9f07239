// A thread knows no TypeScript by itself: it is taught before the drawing is loaded.
import { register } from "tsx/esm/api";

register();
await import("./worker.server.ts");

// Where nothing is built a process of its own has to be taught TypeScript before the solver is loaded.
import { register } from "tsx/esm/api";

register();
await import("./plan-worker.server.ts");

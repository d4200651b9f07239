// Plans the event of a file and says which meetings it has.

import { planOf } from "../instances.ts";

process.stdout.write(JSON.stringify(planOf(process.argv[2] ?? "").meetings));

// `npm run cli -- <command> …`. Plain Node: sees to it that the packages are there, then runs the
// command, whose exit code is ours.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installMissing } from "../server/install.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
installMissing();
const args = ["--import", "tsx", "app/cli/main.ts", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
process.exit(status ?? 1);

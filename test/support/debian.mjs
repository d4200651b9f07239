import { existsSync } from "node:fs";
import { onPath, run } from "./commands.mjs";

let listsAreFresh = false;

/** Whether packages can be installed here without asking anyone: Debian or Ubuntu, as root. */
function canInstall() {
  return (
    process.getuid?.() === 0 && existsSync("/etc/debian_version") && onPath("apt-get") !== null
  );
}

/** Installs Debian packages and says whether that went well; waits for another apt to finish. */
export async function install(...packages) {
  if (!canInstall()) return false;
  console.log(`Installing ${packages.join(", ")} with apt-get.`);
  if (!listsAreFresh) await apt("update");
  listsAreFresh = true;
  const installed = await apt("install", "-y", "--no-install-recommends", ...packages);
  if (!installed.ok) console.log(installed.output.trim().split("\n").slice(-5).join("\n"));
  return installed.ok;
}

function apt(...args) {
  return run("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=600", ...args], {
    limit: 12 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

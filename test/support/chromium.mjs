import { existsSync } from "node:fs";
import { join } from "node:path";
import { onPath, outputOf, root, run } from "./commands.mjs";
import { install } from "./debian.mjs";

const names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome"];
const downloads = join(root, "node_modules/.cache/browsers");

/**
 * The switches every Chromium of ours starts with: no talk with anyone outside, and a camera that
 * shows the pictures of the file `camera`, where one is given.
 */
export function chromiumSwitches(camera) {
  return [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    ...(camera ? [`--use-file-for-fake-video-capture=${camera}`] : []),
  ];
}

/** A Chromium that starts: the one named in CHROMIUM, on the PATH, or downloaded before; or null. */
async function findChromium() {
  if (process.env.CHROMIUM) return works(process.env.CHROMIUM) ? process.env.CHROMIUM : null;
  const candidates = [...names.map(onPath), await ofPlaywright()];
  return candidates.find((file) => file && works(file)) ?? null;
}

/** The same, after installing one where that is possible: Debian's, else Playwright's own. */
export async function needChromium() {
  const found = await findChromium();
  if (found || process.env.CHROMIUM) return found;
  if (await install("chromium")) {
    const installed = await findChromium();
    if (installed) return installed;
  }
  console.log("Downloading the Chromium of Playwright, for half a minute at most.");
  const cli = join(root, "node_modules/@playwright/test/cli.js");
  await run(process.execPath, [cli, "install", "chromium"], {
    limit: 30_000,
    env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: downloads },
  });
  return findChromium();
}

/** Whether Chinese is drawn as Chinese: a font for it is here, or could be installed. */
export async function needChineseFont() {
  if (hasChineseFont()) return true;
  await install("fonts-noto-cjk", "fontconfig");
  return hasChineseFont();
}

function hasChineseFont() {
  return process.platform !== "linux" || Boolean(outputOf("fc-list", [":lang=zh", "family"]));
}

async function ofPlaywright() {
  process.env.PLAYWRIGHT_BROWSERS_PATH ??= downloads;
  if (!existsSync(join(root, "node_modules/@playwright/test"))) return null;
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

// Ubuntu's package of that name is an empty shell that asks for snap; asking the version tells.
function works(file) {
  return existsSync(file) && outputOf(file, ["--version", "--no-sandbox"]) !== null;
}

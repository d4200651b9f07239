// `npm start`, `npm start -- --https`, `npm start -- --with-stripe-stand-in`, `npm run dev`. Plain
// Node: it runs before npm has installed
// anything, so it may import nothing but Node and its plain neighbors.
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { buildStale } from "./build.mjs";
import { installMissing } from "./install.mjs";
import { lanAddress } from "./lan-address.mjs";
import { startStripeStandIn } from "./stripe-stand-in.mjs";

const known = ["--https", "--dev", "--with-stripe-stand-in"];
const flags = new Set(process.argv.slice(2));

const unknown = [...flags].filter((flag) => !known.includes(flag));
if (unknown.length) giveUp(`There is no ${unknown.join(", ")}; there are ${known.join(", ")}.`);
if (Number(process.versions.node.split(".")[0]) < 20) {
  giveUp(`Wutong needs Node 20 or newer; this is ${process.version}.`);
}

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
if (flags.has("--https")) {
  const address = process.env.LAN_ADDRESS || lanAddress();
  if (!address)
    giveUp("--https serves this machine's address in its network, and it has none now.");
  process.env.LAN_ADDRESS = address;
}
// React and Express choose their fast form by this, and nothing of ours asks for it.
process.env.NODE_ENV = flags.has("--dev") ? "development" : "production";

// Otherwise V8 lets its heap grow to four times what is alive before it looks for what is not.
setFlagsFromString("--heap-growing-percent=60");

installMissing();
if (flags.has("--with-stripe-stand-in")) {
  const settings = await startStripeStandIn().catch((error) => giveUp(error.message));
  Object.assign(process.env, settings);
}
try {
  await (flags.has("--dev") ? develop() : serveBuilt());
} catch (error) {
  giveUp(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

async function serveBuilt() {
  try {
    await buildStale();
  } catch (error) {
    giveUp(error.message);
  }
  const { serve } = await import("../../build/server/main.js");
  await serve();
}

async function develop() {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  const { serve } = await vite.ssrLoadModule("/app/server/main.ts");
  await serve({ development: vite.middlewares });
}

function giveUp(line) {
  console.error(line);
  process.exit(1);
}

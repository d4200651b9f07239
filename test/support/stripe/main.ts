import { startStripe } from "./server.ts";

// For trying out: serves the stand-in until its parent goes, and says what settings lead to it.
const site = process.argv[2] ?? "http://localhost:3000";
const stripe = await startStripe();
stripe.notify({ url: `${site}/hooks/stripe` });
process.stdout.write(`${JSON.stringify(stripe.settings)}\n`);
process.stdin.resume().on("end", () => process.exit(0));

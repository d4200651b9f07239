import { startStripe } from "./server.ts";

// For trying out: serves the stand-in until its parent goes, and says what settings lead to it.
const site = process.argv[2] ?? "http://localhost:3000";
const stripe = await startStripe();
stripe.notify({ url: `${site}/hooks/stripe` });
// A wallet takes its time with what goes back to it; here that is ten seconds.
setInterval(() => {
  for (const { id, status, created } of stripe.account.books.refunds.values()) {
    const isOver = created * 1000 < Date.now() - 10_000;
    if (status === "pending" && isOver) stripe.account.settleRefund(id, "succeeded");
  }
}, 1000);
process.stdout.write(`${JSON.stringify(stripe.settings)}\n`);
process.stdin.resume().on("end", () => process.exit(0));

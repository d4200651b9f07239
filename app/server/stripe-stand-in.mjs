// For trying out: the stand-in for Stripe that the tests use, in a process of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../test/support/stripe/main.ts", import.meta.url));

/**
 * Starts it and answers with the settings that lead to it; it ends with this process. A live site
 * is refused: there money is to move.
 */
export async function startStripeStandIn() {
  const { PUBLIC_ORIGIN = "", PORT = "3000", LAN_ADDRESS, TLS_CERT } = process.env;
  if (/^https:/.test(PUBLIC_ORIGIN)) {
    throw new Error(
      "--with-stripe-stand-in is for trying out: PUBLIC_ORIGIN makes this site live.",
    );
  }
  if (LAN_ADDRESS || TLS_CERT) {
    throw new Error("--with-stripe-stand-in tells this site by http: leave out --https.");
  }
  const stdio = ["pipe", "pipe", "inherit"];
  const child = spawn(process.execPath, ["--import", "tsx", program, `http://localhost:${PORT}`], {
    stdio,
  });
  const died = once(child, "exit").then(() => {
    throw new Error("The stand-in for Stripe did not start.");
  });
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), "line"), died]);
  died.catch(() => {});
  child.unref();
  child.stdin.unref();
  child.stdout.unref();
  console.log("A stand-in for Stripe takes payments; no money moves.");
  return JSON.parse(line);
}

import type { Server } from "node:http";
import type { Server as Door } from "node:net";
import { second } from "#app/lib/time.ts";

/** Whether this process still takes visitors; `/readyz` tells the world. */
export type Draining = { begun: boolean };

const sweepEvery = 100;
const notice = 1 * second;
const patience = 7 * second;

/**
 * Stops taking visitors without cutting one off: says so for a second where something in front
 * asks (`announce`), closes all doors, lets answers under way end, and closes what still stands open
 * after seven seconds. Connections that browsers keep open are closed as they fall idle.
 */
export async function drain(
  server: Server,
  draining: Draining,
  { announce, doors = [] }: { announce: boolean; doors?: Door[] },
): Promise<void> {
  draining.begun = true;
  if (announce) await new Promise((resolve) => setTimeout(resolve, notice));
  const sweep = setInterval(() => server.closeIdleConnections(), sweepEvery);
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  for (const door of doors) door.close();
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  clearTimeout(cut);
}

import { Agent, createServer, get, type RequestListener } from "node:http";
import { expect, test } from "vitest";
import { openDoors } from "#app/server/doors.ts";
import { Turns } from "#app/server/turns.ts";

/** Answers after two busy milliseconds. */
const laborious: RequestListener = (_, res) => {
  const until = performance.now() + 2;
  while (performance.now() < until);
  res.end("done");
};

// By one door, and where each turn of the event loop serves whatever has come, 15 of them get in.
test("newcomers get in while those inside keep the server busy", async () => {
  const turns = new Turns(laborious);
  expect(await newcomersServed((req, res) => turns.take(req, res))).toBe(40);
});

/** How many of forty new connections are answered while twenty others get 400 answers. */
async function newcomersServed(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen({ port: 0, backlog: 512 }, resolve));
  const doors = await openDoors(server);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const ask = (by: Agent | false) =>
    new Promise<void>((resolve) => {
      const asking = get({ port: address.port, agent: by }, (answer) => {
        answer.resume().once("end", resolve);
      });
      asking.once("error", () => resolve());
    });
  await Promise.all(Array.from({ length: 20 }, () => ask(agent)));

  let inside = 0;
  let served = 0;
  const busy = Array.from({ length: 20 }, async () => {
    while (inside < 400) {
      await ask(agent);
      inside++;
    }
  });
  const newcomers = Array.from({ length: 40 }, async () => {
    await ask(false);
    if (inside < 400) served++;
  });
  await Promise.all(busy);
  const found = served;
  server.closeAllConnections();
  await Promise.all(newcomers);
  agent.destroy();
  for (const door of doors) door.close();
  await new Promise((resolve) => server.close(resolve));
  return found;
}

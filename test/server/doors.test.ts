import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import { openDoors } from "#app/server/doors.ts";

const open: Server[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function listening(): Promise<Server> {
  const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(server);
  return server;
}

/** In how many turns of the event loop a server takes in 64 that are there already. */
async function turnsFor64(server: Server): Promise<number> {
  const { port } = server.address() as AddressInfo;
  let greeted = 0;
  let first = 0;
  let turn = 0;
  const done = new Promise<number>((resolve) => {
    server.on("connection", () => {
      if (++greeted === 1) first = turn;
      if (greeted === 64) resolve(turn - first + 1);
    });
  });
  const visitors = Array.from({ length: 64 }, () => connect(port, "127.0.0.1"));
  for (const visitor of visitors) visitor.on("error", () => {});
  const count = () => {
    turn++;
    if (greeted < 64) setImmediate(count);
  };
  count();
  return done;
}

describe("the doors of a server", () => {
  test("let in many newcomers in one turn, where one door lets in one", async () => {
    const one = await listening();
    expect(await turnsFor64(one)).toBeGreaterThanOrEqual(64);

    const many = await listening();
    open.push(...(await openDoors(many)));
    expect(await turnsFor64(many)).toBeLessThan(32);
  });

  test("are opened without anyone being turned away meanwhile", async () => {
    const server = createServer((socket) => socket.end("welcome")).listen(0, "127.0.0.1");
    await once(server, "listening");
    open.push(server);
    const { port } = server.address() as AddressInfo;
    let opened = false;
    const heard: string[] = [];
    const visiting = (async () => {
      while (!opened) heard.push(await text(connect(port, "127.0.0.1")));
    })();
    open.push(...(await openDoors(server)));
    opened = true;
    await visiting;
    expect(heard.length).toBeGreaterThan(20);
    expect(new Set(heard)).toEqual(new Set(["welcome"]));
  });

  test("let nobody in any more once they are closed with their server", async () => {
    const server = await listening();
    const doors = await openDoors(server);
    const { port } = server.address() as AddressInfo;
    for (const door of [...doors, ...open.splice(0)]) door.close();
    const [error] = await once(connect(port, "127.0.0.1"), "error");
    expect(error).toMatchObject({ code: "ECONNREFUSED" });
  });

  test("are not opened for a server that does not listen", async () => {
    await expect(openDoors(createServer())).rejects.toThrow("not opened");
  });
});

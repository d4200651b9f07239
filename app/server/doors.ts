import { type SendHandle, spawn } from "node:child_process";
import { createServer, type Server } from "node:net";

/** How many newcomers a turn of the event loop can greet. */
const count = 16;

/** Sends back whatever it is sent, so many times. */
const porter = `process.on("message", (count, socket) => {
  for (let n = 0; n < count; n++) process.send(n, socket);
});`;

/** What a server of Node keeps to itself: its listening socket, and what it grants a connection. */
type Inside = { _handle: SendHandle; allowHalfOpen: boolean; noDelay: boolean };

/**
 * Further doors into a listening server: from each of them it takes in one new connection in every
 * turn of its event loop. Node takes in no more from one listening descriptor (libuv since 1.45), so
 * when a sale opens people would wait for seconds before anyone knows of them. All of these are
 * copies of the one descriptor; Node copies none itself, but passing one to a process and back does.
 * Rejects where that can not be done. Whoever closes the server closes these first.
 */
export function openDoors(server: Server): Promise<Server[]> {
  return new Promise<Server[]>((resolve, reject) => {
    const doors: Server[] = [];
    const child = spawn(process.execPath, ["-e", porter], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("message", (_, socket) => {
      if (socket) doors.push(doorTo(server, socket));
      if (!socket || doors.length === count - 1) child.kill("SIGKILL");
    });
    child.once("error", reject);
    child.once("close", () => {
      if (doors.length === count - 1) resolve(doors);
      else reject(new Error(`The doors were not opened: ${doors.length} of ${count - 1}.`));
    });
    // The bare socket, not the server: the porter would listen to a server, and greet people itself.
    child.send(count - 1, (server as unknown as Inside)._handle);
  });
}

/** Whoever comes in by this door is the server's, on the terms that its own door has. */
function doorTo(server: Server, socket: SendHandle): Server {
  const { allowHalfOpen, noDelay } = server as unknown as Inside;
  return createServer({ allowHalfOpen, noDelay }, (visitor) =>
    server.emit("connection", visitor),
  ).listen(socket);
}

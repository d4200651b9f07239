import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A real SMTP server on the loopback that counts letters and keeps none. */
export type PostOffice = {
  url: string;
  count(): number;
  /** Resolves when so many letters have come. */
  reaches(count: number): Promise<void>;
  close(): Promise<void>;
};

/** Opens a post office on a free port. */
export async function openPostOffice(): Promise<PostOffice> {
  let count = 0;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, _session, done) => {
      stream.resume();
      stream.once("end", () => {
        count++;
        done();
      });
    },
  });
  // A site that ends in the middle of a letter is no fault of ours.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    count: () => count,
    reaches: async (wanted) => {
      while (count < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

import { readFileSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "#test/support/app.ts";

const path = "/organizer/uploads/agenda/import";
const boundary = "----a-boundary";
const mebibyte = 2 ** 20;

let app: App;
let cookie: string;

beforeAll(async () => {
  app = await startApp();
  const said = await app.cli(
    ...["event", "add", "uploads", "--name", "Uploads", "--first-day", "2027-01-30"],
    ...["--owner", "owner@example.com"],
  );
  const link = /https?:\S+\/my\/sign-in\/\S+/.exec(said)?.[0] ?? "";
  const answer = await fetch(link, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: app.origin, "Content-Type": "application/x-www-form-urlencoded" },
  });
  cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}, 120_000);

afterAll(async () => {
  await app.stop();
});

const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="schedule.xml"\r\nContent-Type: application/xml\r\n\r\n`;
const tail = `\r\n--${boundary}--\r\n`;

/** Sends so many bytes of a file piece by piece, as long as the server takes them. */
function upload(bytes: number, { told }: { told: boolean }) {
  type Said = { status: number; text: string; taken: number };
  return new Promise<Said>((resolve, reject) => {
    const chunk = Buffer.alloc(mebibyte / 4, "<a>");
    let taken = 0;
    let isOver = false;
    const length = told ? { "Content-Length": head.length + bytes + tail.length } : {};
    const headers = {
      ...length,
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      "Accept-Language": "en",
      Cookie: cookie,
      Origin: app.origin,
    };
    const sending = request(
      app.origin + path,
      { method: "POST", headers, agent: false },
      (answer) => {
        isOver = true;
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text, taken }));
      },
    );
    // Whoever is refused while still sending is hung up on after a while.
    sending.on("error", (error) => isOver || reject(error));
    sending.write(head);
    const more = () => {
      while (!isOver && taken < bytes) {
        taken += chunk.length;
        if (!sending.write(chunk)) return sending.once("drain", more);
      }
      sending.end(isOver ? undefined : tail);
    };
    more();
  });
}

function residentMegabytes(): number {
  const status = readFileSync(`/proc/${app.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function draftPage(): Promise<string> {
  const answer = await fetch(`${app.origin}/organizer/uploads/agenda`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return answer.text();
}

test("50 MB get a clear no before they are read, change nothing and cost no memory", async () => {
  const before = await draftPage();
  const calm = residentMegabytes();
  let highest = calm;
  const watch = setInterval(() => {
    highest = Math.max(highest, residentMegabytes());
  }, 10);
  for (const told of [true, false]) {
    const { status, text, taken } = await upload(50 * mebibyte, { told });
    expect([status, text]).toEqual([413, expect.stringContaining("too large")]);
    expect(taken).toBeLessThan(50 * mebibyte);
  }
  clearInterval(watch);
  expect(highest - calm).toBeLessThan(60);
  expect(withoutNonces(await draftPage())).toBe(withoutNonces(before));
});

test("what is small enough to be read and no schedule is refused by what it is", async () => {
  const { status, text } = await upload(2 * mebibyte, { told: true });
  expect(status).toBe(422);
  expect(text).toMatch(/levels deep/);
});

function withoutNonces(page: string): string {
  return page.replace(/nonce="[^"]*"/g, "");
}

import { afterAll, expect, test, vi } from "vitest";
import { log } from "#app/lib/log.server.ts";
import { closePrinting } from "#app/lib/print/print-thread.server.ts";
import { type PrintedTicket, ticketPdf } from "#app/registration/ticket-pdf.server.ts";
import { pdfText } from "#test/support/pdf-text.ts";

const ticket: PrintedTicket = {
  eventName: "西岸开发者大会",
  otherName: "West Bund Days",
  days: "2026年11月24日至25日",
  hours: "09:00–18:00",
  venue: "西岸国际会展中心",
  address: "龙腾大道 2600 号",
  accentHue: 152,
  attendeeName: "林小满",
  typeName: "标准票",
  orderCode: "K7QX2M9P",
  secret: "1ABCDEFGHJKMNPQRSTVA",
};

afterAll(closePrinting);

test("a ticket's PDF has its text as text, Chinese too", async () => {
  const text = textOf(await ticketPdf([ticket], "a4", "zh"));
  for (const fact of ["西岸开发者大会", "West Bund Days", "林小满", "标准票", "K7QX2M9P"]) {
    expect(text).toContain(fact);
  }
  expect(text).toContain("1ABC-DEFG-HJKM-NPQR-STVA");
});

test("several tickets are pages of one document, in their order", async () => {
  const second = { ...ticket, attendeeName: "Ada Lovelace" };
  const pages = pdfText(await ticketPdf([ticket, second], "phone", "en"));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toContain("林小满");
  expect(pages[1]).toContain("Ada Lovelace");
});

test("rare characters of names are in the font", async () => {
  const text = textOf(
    await ticketPdf([{ ...ticket, attendeeName: "喆堃珺玥赟骉陳麗" }], "a4", "zh"),
  );
  expect(text).toContain("喆堃珺玥赟骉陳麗");
});

test.each([
  ["bad input 11: a character no font of ours has", "𠮷野家"],
  ["bad input 11: emoji", "👨‍👩‍👧😀"],
  ["bad input 11: the widest ligature, twenty times", "ﷺ".repeat(20)],
  ["bad input 12: a hundred letters without a space", "W".repeat(100)],
  ["no name at all", ""],
])("%s", async (_, attendeeName) => {
  vi.spyOn(log, "warn").mockImplementation(() => {});
  for (const format of ["a4", "phone"] as const) {
    const pdf = await ticketPdf([{ ...ticket, attendeeName }], format, "zh");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(textOf(pdf)).toContain("K7QX2M9P");
  }
});

test("bad input 11: a character our font has not is told to the log once, also by a new thread", async () => {
  const warned = vi.spyOn(log, "warn").mockImplementation(() => {});
  const draw = (attendeeName: string) => ticketPdf([{ ...ticket, attendeeName }], "a4", "zh");
  await draw("𡈽屋𡈽");
  await draw("𡈽屋");
  await closePrinting();
  await draw("𡈽𠀋");
  expect(warned.mock.calls.map(([facts]) => facts)).toEqual([
    { characters: ["U+2123D"] },
    { characters: ["U+2000B"] },
  ]);
});

test("a ticket that cannot be drawn fails alone", async () => {
  await expect(ticketPdf([{ ...ticket, secret: "short" }], "a4", "zh")).rejects.toThrow();
  expect(textOf(await ticketPdf([ticket], "a4", "zh"))).toContain("林小满");
});

test("a pool that was closed opens again", async () => {
  const last = ticketPdf([ticket], "a4", "zh");
  await closePrinting();
  expect((await last).length).toBeGreaterThan(5_000);
  expect((await ticketPdf([ticket], "a4", "zh")).length).toBeGreaterThan(5_000);
});

function textOf(pdf: Buffer): string {
  return pdfText(pdf).join("\n");
}

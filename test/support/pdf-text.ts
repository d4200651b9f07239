import { inflateSync } from "node:zlib";

/** The text of each page of a PDF of ours (one embedded font), one line for each line written. */
export function pdfText(pdf: Buffer): string[] {
  const streams = streamsOf(pdf);
  const letters = characterMap(streams.find((body) => body.includes("beginbfrange")) ?? "");
  return streams.filter((body) => /\bBT\b/.test(body)).map((page) => pageText(page, letters));
}

function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  const source = pdf.toString("latin1");
  for (const { index, 1: dictionary } of source.matchAll(/<<\n((?:\/.*\n)+)>>\nstream\n/g)) {
    const from = source.indexOf("stream", index) + "stream\n".length;
    const length = Number(/\/Length (\d+)/.exec(dictionary ?? "")?.[1] ?? 0);
    const body = pdf.subarray(from, from + length);
    if (!dictionary?.includes("/FlateDecode")) continue;
    streams.push(inflateSync(body).toString("latin1"));
  }
  return streams;
}

/** Glyph to text, of `<0000> <00ff> [<4e00> …]` as PDFKit writes it. */
function characterMap(cmap: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, first, list] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    const texts = [...(list ?? "").matchAll(/<([0-9a-f ]*)>/gi)];
    texts.forEach(([, hex], i) => {
      const units = (hex ?? "").replace(/ /g, "").match(/.{4}/g) ?? [];
      const text = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
      letters.set(Number.parseInt(first ?? "0", 16) + i, text);
    });
  }
  return letters;
}

function pageText(page: string, letters: Map<number, string>): string {
  const lines: string[] = [];
  for (const [block] of page.matchAll(/\bBT\b[\s\S]*?\bET\b/g)) {
    const glyphs = [...block.matchAll(/<([0-9a-f]+)>/gi)].flatMap(
      ([, hex]) => hex?.match(/.{4}/g) ?? [],
    );
    lines.push(glyphs.map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? "\uFFFD").join(""));
  }
  return lines.join("\n");
}

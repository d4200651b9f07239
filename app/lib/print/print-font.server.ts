import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliDecompressSync } from "node:zlib";
import { create, type Font } from "fontkit";

/** What stands for a character the font does not have: a box, never nothing. */
const box = "□";
/** Characters that shape others and are not drawn themselves. */
const unseen = /\p{Cf}|\p{Variation_Selector}/u;

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** The one font of everything printed, unpacked and parsed once in the life of its thread. */
export function openPrintFont() {
  const require = createRequire(import.meta.url);
  const packed = readFileSync(require.resolve("#app/lib/print/font/noto-sans-sc.ttf.br"));
  return printFont(create(brotliDecompressSync(packed)));
}

export type PrintFont = ReturnType<typeof openPrintFont>;

function printFont(font: Font) {
  const widths = new Map<number, number>();
  const width = (codePoint: number) => {
    let known = widths.get(codePoint);
    if (known === undefined) {
      known = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      widths.set(codePoint, known);
    }
    return known;
  };
  return {
    font,
    /** Width of a text at size 1, kerning left out. */
    measure: (text: string) => {
      let sum = 0;
      for (const character of text) sum += width(character.codePointAt(0) ?? 0);
      return sum;
    },
    /** The text as the font can show it: one box for each character as a reader counts them that
     * it lacks. `missing` gets the code points, which are no secret and name nobody. */
    showable: (text: string, missing: Set<number>) => {
      let shown = "";
      for (const { segment } of graphemes.segment(text.normalize("NFC"))) {
        const seen = [...segment].filter((character) => !unseen.test(character));
        const lacking = seen
          .map((character) => character.codePointAt(0) ?? 0)
          .filter((codePoint) => !font.hasGlyphForCodePoint(codePoint));
        for (const codePoint of lacking) missing.add(codePoint);
        shown += lacking.length ? box : seen.join("");
      }
      return shown;
    },
  };
}

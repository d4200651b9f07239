/**
 * Makes noto-sans-sc.ttf.br, the one font of tickets and papers: Noto Sans SC Medium with every Han
 * character it has (rare characters live in names), Latin, Greek, Cyrillic, kana, symbols and
 * kerning. Run by hand after an update of the font: `node app/lib/print/font/build.mjs`.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, constants } from "node:zlib";
import subsetFont from "subset-font";

const fontPackage = "@expo-google-fonts/noto-sans-sc";
const require = createRequire(import.meta.url);
const beside = (name) => new URL(name, import.meta.url);

const alphabets = [
  [0x20, 0x24f],
  [0x300, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x23ff],
  [0x2460, 0x27bf],
  [0x3000, 0x33ff],
  [0xff00, 0xffef],
];
const han = [
  [0x2e80, 0x2fdf],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
];

const font = await subsetFont(
  readFileSync(require.resolve(`${fontPackage}/500Medium/NotoSansSC_500Medium.ttf`)),
  [...alphabets, ...han].map(characters).join(""),
  {
    targetFormat: "truetype",
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: ["kern"],
    dropTables: ["GSUB", "GDEF", "BASE", "VORG", "vhea", "vmtx"],
  },
);
const packed = brotliCompressSync(font, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  },
});
writeFileSync(beside("noto-sans-sc.ttf.br"), packed);
copyFileSync(require.resolve(`${fontPackage}/LICENSE_FONT`), beside("OFL.txt"));
console.log(`${font.length} bytes, ${packed.length} packed`);

function characters([first, last]) {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join(
    "",
  );
}

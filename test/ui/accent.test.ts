import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accentVariables } from "#app/ui/accent.ts";

const tokens = readFileSync(new URL("../../app/ui/styles/tokens.css", import.meta.url), "utf8");
const light = tokens.slice(tokens.indexOf(":root {"), tokens.indexOf("@media"));
const dark = tokens.slice(tokens.indexOf(':root[data-theme="dark"]'), tokens.indexOf("@supports"));

const themes = [
  ["light", light],
  ["dark", dark],
] as const;

test.each(themes)("any hue is readable as text and under text in the %s theme", (_, theme) => {
  const poor: string[] = [];
  for (let hue = 0; hue < 360; hue++) {
    const colors = accentColors(theme, hue);
    for (const ground of [neutral(theme, "surface"), neutral(theme, "raised"), colors.soft]) {
      const ratio = contrast(colors.accent, ground);
      if (ratio < 4.5) poor.push(`text ${hue}: ${ratio.toFixed(2)}`);
    }
    for (const ground of [colors.accent, colors.strong]) {
      const ratio = contrast(colors.onAccent, ground);
      if (ratio < 4.5) poor.push(`on accent ${hue}: ${ratio.toFixed(2)}`);
    }
  }
  expect(poor).toEqual([]);
});

test("the two ways into the dark theme say the same", () => {
  const media = tokens.slice(tokens.indexOf(":root:not([data-theme"), tokens.indexOf("}\n}"));
  expect(declarations(dark)).toEqual(declarations(media));
});

function accentColors(theme: string, hue: number) {
  const given = accentVariables(hue) as Record<string, number>;
  const chroma = given["--accent-chroma"] ?? Number.NaN;
  const l = (name: string) => token(theme, `--accent-${name}`);
  return {
    accent: luminance(l("l"), chroma * l("c"), hue),
    strong: luminance(l("strong-l"), chroma * l("c"), hue),
    soft: luminance(l("soft-l"), chroma * l("soft-c"), hue),
    onAccent: luminance(token(theme, "--on-accent-l"), chroma * 0.15, hue),
  };
}

function token(theme: string, name: string): number {
  return Number(new RegExp(`${name}: ([\\d.]+);`).exec(theme)?.[1]);
}

function neutral(theme: string, name: string): number {
  const found = new RegExp(`--${name}: oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(theme);
  return luminance(Number(found?.[1]), Number(found?.[2]), Number(found?.[3]));
}

function declarations(block: string): string[] {
  return [...block.matchAll(/[\w-]+: [^;]+;/g)].map(([text]) => text.replace(/\s+/g, " ")).sort();
}

/** WCAG luminance of an OKLCH colour on a screen that clips what it cannot show. */
function luminance(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = clipped(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clipped(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clipped(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function clipped(linear: number): number {
  return Math.min(1, Math.max(0, linear));
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

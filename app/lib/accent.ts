/** How light a colour made of an event's accent hue is, as the tokens of the pages have it. */
const shades = {
  accent: [0.46, 0.08],
  "accent-bright": [0.79, 0.1],
  "accent-soft": [0.945, 0.03],
} as const;
export type Shade = keyof typeof shades;

/** A shade of an event's accent as `#rrggbb`, for paper and mail, which know no OKLCH. */
export function accentHex(hue: number, shade: Shade = "accent"): string {
  const [lightness, chroma] = shades[shade];
  return oklchHex(lightness, chroma, hue);
}

/** OKLCH to sRGB (bottosson.github.io/posts/oklab), each channel cut off at the edge of sRGB. */
function oklchHex(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(channel).join("")}`;
}

function channel(linear: number): string {
  const light = Math.min(1, Math.max(0, linear));
  const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, "0");
}

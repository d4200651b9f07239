/** The grounds that colours are seen on, as relative luminance: white, and the panels of the dark theme. */
const [white, dark] = [1, 0.012];
/** What WCAG 2.2 asks of shapes that carry meaning (1.4.11). */
const least = 3;

/** How much two luminances differ: 1 for none, 21 for black and white (WCAG 2.2). */
export function contrast(one: number, other: number): number {
  const [light, shade] = one > other ? [one, other] : [other, one];
  return (light + 0.05) / (shade + 0.05);
}

/** The relative luminance of `#rrggbb`, from 0 to 1. */
export function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Whether `#rrggbb` stands out from both the light and the dark theme. */
export function standsOut(color: string): boolean {
  const own = luminance(color);
  return contrast(own, white) >= least && contrast(own, dark) >= least;
}

/** The colour nearest to this one, of the same hue, that stands out from both themes. */
export function standingOut(color: string): string {
  if (standsOut(color)) return color;
  const towards = contrast(luminance(color), white) < least ? 0 : 255;
  for (let share = 0.02; share <= 1; share += 0.02) {
    const mixed = channels(color).map((value) => Math.round(value + (towards - value) * share));
    const next = `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
    if (standsOut(next)) return next;
  }
  throw new Error(`no shade of ${color} stands out`);
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/**
 * The color of a track's edge, by the track's place among all: its own, or where it has none one far
 * from its neighbors'.
 */
export function edgeOf(color: string, at: number): string {
  if (/^#[0-9a-f]{6}$/i.test(color)) return color;
  return `oklch(.6 .13 ${Math.round((at * 137.5) % 360)})`;
}

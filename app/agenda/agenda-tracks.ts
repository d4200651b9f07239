/**
 * The color of each track's edge, as the style sheet of a page: `t0` is the first. A track without a
 * color gets one of its own, far from its neighbors'.
 */
export function trackStyles(tracks: readonly { color: string }[]): string {
  return tracks.map(({ color }, at) => `.t${at}{--e:${edgeOf(color, at)}}`).join("");
}

function edgeOf(color: string, at: number): string {
  if (/^#[0-9a-f]{6}$/i.test(color)) return color;
  return `oklch(.6 .13 ${Math.round((at * 137.5) % 360)})`;
}

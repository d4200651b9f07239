import type { CSSProperties } from "react";

/**
 * What an event's hue (0–359) is given to a page as. Only hue and chroma come from the event;
 * lightness comes from the theme, so text in or on the accent always has 4.5:1.
 */
export function accentVariables(hue: number): CSSProperties {
  const on = ((Math.round(hue) % 360) + 360) % 360;
  return { "--accent-hue": on, "--accent-chroma": accentChroma(on) } as CSSProperties;
}

/** The strongest chroma that a screen can show at this hue (0–359) at both themes' lightness. */
export function accentChroma(hue: number): number {
  const stops = [
    [0, 0.16],
    [30, 0.15],
    [60, 0.11],
    [95, 0.1],
    [130, 0.12],
    [152, 0.11],
    [175, 0.09],
    [200, 0.085],
    [235, 0.105],
    [265, 0.12],
    [300, 0.14],
    [330, 0.15],
    [360, 0.16],
  ] as const;
  const after = stops.findIndex(([at]) => at >= hue);
  const [to, strong] = stops[after] ?? stops[0];
  const [from, weak] = stops[after - 1] ?? [to, strong];
  const share = to === from ? 1 : (hue - from) / (to - from);
  return Math.round((weak + (strong - weak) * share) * 1000) / 1000;
}

/** What a figure is held against: itself, or its ratio to the floor of the same run. */
export type Bar = { bar: number; on?: "value" | "ratio"; direction: "min" | "max" };

export type Figure = Bar & { name: string; value: number; unit: string; floor?: number };

/** Prints one figure as a line of JSON, and whether it meets its bar. */
export function report({ name, value, unit, floor, bar, on = "value", direction }: Figure): void {
  const ratio = floor === undefined ? null : value / floor;
  const held = on === "value" ? value : (ratio ?? Number.NaN);
  const met = direction === "min" ? held >= bar : held <= bar;
  const line = {
    name,
    value: rounded(value),
    unit,
    floor: floor === undefined ? null : rounded(floor),
    ratio: ratio === null ? null : rounded(ratio),
    bar,
    on,
    direction,
    met,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** The time (ms) that so many of a hundred of these did not exceed. */
export function percentile(times: number[], percent: number): number {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/** The middle one of several runs. */
export function median(values: number[]): number {
  return percentile(values, 50);
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

import type { ReactNode } from "react";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

type StatTileProps = { label: string; value: ReactNode; note?: ReactNode };

/** One large figure and what it counts. */
export function StatTile({ label, value, note }: StatTileProps) {
  return (
    <div className="stat">
      <dt>{label}</dt>
      <dd className="stat__value">{value}</dd>
      {note !== undefined && <dd className="muted small">{note}</dd>}
    </div>
  );
}

/** Figures side by side. */
export function StatTiles({ children }: { children: ReactNode }) {
  return <dl className="stats">{children}</dl>;
}

export type Bar = {
  label: string;
  value: number;
  /** Happening now: drawn in the accent's full strength. */
  current?: boolean;
};

type BarChartProps = {
  title: string;
  bars: readonly Bar[];
  /** What the labels and the values are called in the table. */
  heads: readonly [label: string, value: string];
};

const height = 120;
const step = 10;

/** How a number changes over a few dozen steps, drawn on the server, with the same as a table. */
export function BarChart({ title, bars, heads }: BarChartProps) {
  const t = words[useLang()];
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const ticks = [bars[0], bars[Math.floor(bars.length / 2)], bars.at(-1)];
  return (
    <figure className="chart">
      <figcaption className="chart__title">
        <span>{title}</span>
        <span className="muted figures">{t.most(most)}</span>
      </figcaption>
      <svg
        className="chart__bars"
        viewBox={`0 0 ${Math.max(1, bars.length) * step} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={title}
      >
        {bars.map((bar, index) => {
          const tall = (bar.value / most) * height;
          return (
            <rect
              key={bar.label}
              className={bar.current ? "chart__bar chart__bar--current" : "chart__bar"}
              x={index * step + 1}
              y={height - tall}
              width={step - 2}
              height={tall}
            />
          );
        })}
      </svg>
      <div className="chart__ticks" aria-hidden="true">
        {bars.length > 2 && ticks.map((bar) => bar && <span key={bar.label}>{bar.label}</span>)}
      </div>
      <details className="chart__table">
        <summary>{t.asTable}</summary>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{heads[0]}</th>
              <th scope="col">{heads[1]}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th scope="row">{bar.label}</th>
                <td>{bar.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

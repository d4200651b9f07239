import type { CSSProperties, ReactNode } from "react";

export type FrameColumn = {
  id: string;
  head: ReactNode;
  /** Nothing can be put here, for this reason. */
  closed?: string | null;
  /** What stands in it, each as one item of its list. */
  items: { key: string; block: ReactNode }[];
};

type BoardFrameProps = {
  label: string;
  /** How many minutes it is high. */
  minutes: number;
  /** What the left edge says, so many minutes from the top. */
  times: { top: number; clock: string }[];
  columns: FrameColumn[];
  /** What lies under the columns, true to scale as they are. */
  under?: ReactNode;
  /** What has no place on it yet, beside it. */
  tray?: ReactNode;
};

/**
 * A board true to scale: columns across with their heads, time down, and the shadow of what is
 * dragged over it. Its heads and times stay in sight wherever it is scrolled to.
 */
export function BoardFrame({ label, minutes, times, columns, under, tray }: BoardFrameProps) {
  const size = { "--columns": columns.length, "--minutes": minutes } as CSSProperties;
  return (
    <div className={tray ? "board board--beside" : "board"}>
      {tray}
      <section
        className="board__scroll"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        data-board={minutes}
      >
        <div className="board__grid" style={size}>
          <div className="board__corner" />
          {columns.map(({ id, head, closed }) => (
            <div
              className="board__head"
              key={id}
              id={`column-${id}`}
              data-closed={closed ?? undefined}
            >
              {head}
            </div>
          ))}
          <div className="board__times" aria-hidden="true">
            {times.map(({ top, clock }) => (
              <span className="board__time" key={top} style={{ "--top": top } as CSSProperties}>
                {clock}
              </span>
            ))}
          </div>
          {under}
          {columns.map(({ id, items }, at) => (
            <ul
              className="board__column"
              key={id}
              style={{ gridColumn: at + 2 }}
              data-column={id}
              aria-labelledby={`column-${id}`}
            >
              {items.map(({ key, block }) => (
                <li key={key}>{block}</li>
              ))}
            </ul>
          ))}
          <div className="board__over">
            <div className="board__ghost" data-ghost="" hidden>
              <span data-ghost-clock="" />
            </div>
          </div>
        </div>
      </section>
    </div>
  );
}

type TrayProps = {
  title: string;
  /** What it says while nothing lies in it. */
  empty: string;
  items: FrameColumn["items"];
  /** Above what lies in it: how much there is, how it is searched. */
  children?: ReactNode;
  /** Below it: that there is more. */
  more?: ReactNode;
};

/** What has no place on a board yet; it can be dragged from here. */
export function Tray({ title, empty, items, children, more }: TrayProps) {
  return (
    <section className="tray" data-tray="" aria-label={title}>
      <h2>{title}</h2>
      {children}
      {items.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ul>
          {items.map(({ key, block }) => (
            <li key={key}>{block}</li>
          ))}
        </ul>
      )}
      {more}
    </section>
  );
}

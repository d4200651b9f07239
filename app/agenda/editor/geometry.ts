import { type Instant, minute } from "#app/lib/time.ts";

/** Where on the board a pointer is: which column, and minutes from the top. */
export type Spot = { room: string; minutes: number };

/** Everything snaps to so many minutes. */
export const step = 5;

type Column = { room: string; left: number; right: number };

/**
 * The board as it is measured once when something is taken up: while it is dragged, nothing is
 * measured again but how far the board was scrolled.
 */
export class Geometry {
  private readonly columns: Column[];
  /** Pixels of one minute. */
  readonly scale: number;

  constructor(
    private readonly scroller: HTMLElement,
    columns: HTMLElement[],
    readonly length: number,
  ) {
    const base = this.origin(columns[0]);
    this.columns = columns.map((column) => {
      const { left, right } = column.getBoundingClientRect();
      return { room: column.dataset.room ?? "", left: left - base.left, right: right - base.left };
    });
    this.scale = (columns[0]?.getBoundingClientRect().height ?? 0) / length;
    this.top = base.top + scroller.scrollTop;
    this.left = base.left + scroller.scrollLeft;
  }

  private readonly top: number;
  private readonly left: number;

  private origin(first: HTMLElement | undefined): { left: number; top: number } {
    const { left = 0, top = 0 } = first?.getBoundingClientRect() ?? {};
    return { left, top };
  }

  /** The spot under a point of the window, on the step nearest to it. */
  spotAt(x: number, y: number): Spot {
    const across = x - this.left + this.scroller.scrollLeft;
    const down = (y - this.top + this.scroller.scrollTop) / this.scale;
    const column =
      this.columns.find(({ right }) => across < right) ?? this.columns[this.columns.length - 1];
    return { room: column?.room ?? "", minutes: Math.round(down / step) * step };
  }

  /** How far a room's column is from the first one, and how wide it is, in pixels. */
  columnOf(room: string): { left: number; width: number } {
    const column = this.columns.find((one) => one.room === room);
    return column
      ? { left: column.left, width: column.right - column.left }
      : { left: 0, width: 0 };
  }
}

/** The span that begins so many minutes after the first instant of the board. */
export function spanAt(from: Instant, minutes: number, length: number) {
  const start = from + minutes * minute;
  return { start, end: start + length * minute };
}

/** Where on the board a pointer is: which column, and minutes from the top. */
export type Spot = { column: string; minutes: number };

type Column = { name: string; left: number; right: number };

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
      const name = column.dataset.column ?? "";
      return { name, left: left - base.left, right: right - base.left };
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

  /** The spot under a point of the window. */
  spotAt(x: number, y: number): Spot {
    const across = x - this.left + this.scroller.scrollLeft;
    const minutes = (y - this.top + this.scroller.scrollTop) / this.scale;
    const column =
      this.columns.find(({ right }) => across < right) ?? this.columns[this.columns.length - 1];
    return { column: column?.name ?? "", minutes };
  }

  /** How far a column is from the first one, and how wide it is, in pixels. */
  extent(column: string): { left: number; width: number } {
    const found = this.columns.find(({ name }) => name === column);
    return found ? { left: found.left, width: found.right - found.left } : { left: 0, width: 0 };
  }
}

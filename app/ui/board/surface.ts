export type Box = { left: number; top: number; width: number; height: number };

/** Everything a board's script changes on the page while something is dragged over it. */
export class Surface {
  readonly scroller: HTMLElement;
  readonly columns: HTMLElement[];
  /** How many minutes the board is high. */
  readonly minutes: number;
  private readonly shadow: HTMLElement;
  private readonly clock: HTMLElement;
  private readonly says: HTMLElement;
  protected readonly tray: HTMLElement | null;
  private seen: DOMRect | null = null;
  private trayBox: DOMRect | null = null;

  constructor(protected readonly editor: HTMLElement) {
    this.scroller = this.part("[data-board]");
    this.columns = [...editor.querySelectorAll<HTMLElement>("[data-column]")];
    this.minutes = Number(this.scroller.dataset.board);
    this.tray = editor.querySelector<HTMLElement>("[data-tray]");
    this.shadow = this.part("[data-ghost]");
    this.clock = this.part("[data-ghost-clock]");
    this.says = this.part("[data-says]");
  }

  private part(selector: string): HTMLElement {
    const found = this.editor.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The board has no ${selector}`);
    return found;
  }

  /** Takes something up; what the page measures is measured now. */
  lift(element: HTMLElement): void {
    this.seen = this.scroller.getBoundingClientRect();
    this.trayBox = this.tray?.getBoundingClientRect() ?? null;
    element.classList.add("slot--held");
    this.editor.classList.add("editor--dragging");
    this.shadow.dataset.title = element.dataset.title ?? "";
  }

  /** Shows where what is held would be, at what time, and whether something is against it. */
  cast({ left, top, width, height }: Box, clock: string, conflict: "blocks" | "warns" | ""): void {
    const { shadow } = this;
    shadow.hidden = false;
    shadow.style.transform = `translate(${left}px, ${top}px)`;
    shadow.style.width = `${width}px`;
    shadow.style.height = `${height}px`;
    shadow.dataset.conflict = conflict;
    this.clock.textContent = clock;
  }

  /** Everything as it was before something was taken up. */
  putDown(element: HTMLElement): void {
    element.classList.remove("slot--held");
    this.editor.classList.remove("editor--dragging");
    this.shadow.hidden = true;
    this.seen = null;
    this.trayBox = null;
  }

  /** Shows that what is held would be nowhere on the board. */
  hide(): void {
    this.shadow.hidden = true;
  }

  /** Whether a point of the window is over the tray, while something is held. */
  isOverTray({ x, y }: { x: number; y: number }): boolean {
    const over = this.trayBox;
    return !!over && x >= over.left && x <= over.right && y >= over.top && y <= over.bottom;
  }

  /** Says in the board's own line what just happened. */
  say(sentence: string): void {
    if (this.says.textContent !== sentence) this.says.textContent = sentence;
  }

  /** What of the window the board takes. */
  frame(): DOMRect {
    return this.seen ?? this.scroller.getBoundingClientRect();
  }
}

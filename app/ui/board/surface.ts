export type Box = { left: number; top: number; width: number; height: number };

/** Everything a board's script changes on the page while something is dragged over it. */
export class Surface {
  readonly scroller: HTMLElement;
  readonly columns: HTMLElement[];
  /** How many minutes the board is high. */
  readonly minutes: number;
  protected readonly shadow: HTMLElement;
  private readonly clock: HTMLElement;
  private readonly says: HTMLElement;
  private seen: DOMRect | null = null;

  constructor(protected readonly editor: HTMLElement) {
    this.scroller = this.part("[data-board]");
    this.columns = [...editor.querySelectorAll<HTMLElement>("[data-column]")];
    this.minutes = Number(this.scroller.dataset.board);
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

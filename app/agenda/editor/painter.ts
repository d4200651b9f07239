import { clockOf } from "#app/lib/time.ts";
import type { Conflict, Span } from "../conflicts/plan.ts";
import { conflictSentence } from "../conflicts/sentences.ts";
import type { BoardFacts } from "./facts.ts";
import type { Weight } from "./live-check.ts";

type Box = { left: number; top: number; width: number; height: number };

/** Everything the board's script changes on the page while something is dragged. */
export class Painter {
  readonly scroller: HTMLElement;
  readonly columns: HTMLElement[];
  /** How many minutes the board is high. */
  readonly minutes: number;
  private readonly tray: HTMLElement | null;
  private readonly shadow: HTMLElement;
  private readonly clock: HTMLElement;
  private readonly says: HTMLElement;
  private readonly blocks: Map<string, HTMLElement>;
  private marked = new Map<string, Weight>();
  private seen: { frame: DOMRect; tray: DOMRect | null } | null = null;

  constructor(
    private readonly editor: HTMLElement,
    private readonly facts: BoardFacts,
  ) {
    this.scroller = this.part("[data-board]");
    this.columns = [...editor.querySelectorAll<HTMLElement>("[data-room]")];
    this.minutes = Number(this.scroller.dataset.board);
    this.tray = editor.querySelector<HTMLElement>("[data-tray]");
    this.shadow = this.part("[data-ghost]");
    this.clock = this.part("[data-ghost-clock]");
    this.says = this.part("[data-says]");
    const blocks = [...editor.querySelectorAll<HTMLElement>("[data-slot]")];
    this.blocks = new Map(blocks.map((block) => [block.dataset.session ?? "", block]));
  }

  private part(selector: string): HTMLElement {
    const found = this.editor.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The board has no ${selector}`);
    return found;
  }

  /** Shows which sessions are in conflict; touches only what changed since. */
  mark(marks: Map<string, Weight>): void {
    for (const id of this.marked.keys()) {
      if (!marks.has(id)) this.blocks.get(id)?.removeAttribute("data-conflict");
    }
    for (const [id, weight] of marks) {
      if (this.marked.get(id) !== weight)
        this.blocks.get(id)?.setAttribute("data-conflict", weight);
    }
    this.marked = marks;
  }

  /** Takes a session up; what the page measures is measured now. */
  lift(element: HTMLElement): void {
    const tray = this.tray?.getBoundingClientRect() ?? null;
    this.seen = { frame: this.scroller.getBoundingClientRect(), tray };
    element.classList.add("slot--held");
    this.editor.classList.add("editor--dragging");
    this.shadow.dataset.title = element.dataset.title ?? "";
  }

  /** Shows where the held session would be, from when until when, and what is against it. */
  ghost({ left, top, width, height }: Box, span: Span, conflicts: Conflict[]): void {
    const { shadow } = this;
    shadow.hidden = false;
    shadow.style.transform = `translate(${left}px, ${top}px)`;
    shadow.style.width = `${width}px`;
    shadow.style.height = `${height}px`;
    const blocks = conflicts.some(({ weight }) => weight === "blocks");
    shadow.dataset.conflict = blocks ? "blocks" : conflicts.length > 0 ? "warns" : "";
    const { zone, names } = this.facts;
    this.clock.textContent = `${clockOf(span.start, zone)}–${clockOf(span.end, zone)}`;
    this.tray?.removeAttribute("data-over");
    this.say(conflicts.map((one) => conflictSentence(one, names, this.facts)).join(" "));
  }

  /** Shows that letting go takes the session off the schedule. */
  overTray(): void {
    this.shadow.hidden = true;
    this.tray?.setAttribute("data-over", "");
    this.say("");
  }

  /** Everything as it was before something was taken up. */
  putDown(element: HTMLElement): void {
    element.classList.remove("slot--held");
    this.editor.classList.remove("editor--dragging");
    this.shadow.hidden = true;
    this.tray?.removeAttribute("data-over");
    this.seen = null;
  }

  /** Says in the board's own line what just happened. */
  say(sentence: string): void {
    if (this.says.textContent !== sentence) this.says.textContent = sentence;
  }

  /** Whether a point of the window is over the tray. */
  isOverTray(x: number, y: number): boolean {
    const over = this.seen?.tray;
    return !!over && x >= over.left && x <= over.right && y >= over.top && y <= over.bottom;
  }

  /** What of the window the board takes. */
  frame(): DOMRect {
    return this.seen?.frame ?? this.scroller.getBoundingClientRect();
  }
}

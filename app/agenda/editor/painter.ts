import { clockOf } from "#app/lib/time.ts";
import { type Box, Surface } from "#app/ui/board/surface.ts";
import type { Conflict, Span } from "../conflicts/plan.ts";
import { conflictSentence } from "../conflicts/sentences.ts";
import type { BoardFacts } from "./facts.ts";
import type { Weight } from "./live-check.ts";

/** The agenda's board: it marks what is in conflict, and its tray takes sessions back. */
export class Painter extends Surface {
  private readonly blocks: Map<string, HTMLElement>;
  private marked = new Map<string, Weight>();

  constructor(
    editor: HTMLElement,
    private readonly facts: BoardFacts,
  ) {
    super(editor);
    const blocks = [...editor.querySelectorAll<HTMLElement>("[data-slot]")];
    this.blocks = new Map(blocks.map((block) => [block.dataset.session ?? "", block]));
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

  /** Shows where the held session would be, from when until when, and what is against it. */
  ghost(box: Box, span: Span, conflicts: Conflict[]): void {
    const { zone, names } = this.facts;
    const blocks = conflicts.some(({ weight }) => weight === "blocks");
    const weight = blocks ? "blocks" : conflicts.length > 0 ? "warns" : "";
    this.cast(box, `${clockOf(span.start, zone)}–${clockOf(span.end, zone)}`, weight);
    this.tray?.removeAttribute("data-over");
    this.say(conflicts.map((one) => conflictSentence(one, names, this.facts)).join(" "));
  }

  /** Shows that letting go takes the session off the schedule. */
  overTray(): void {
    this.hide();
    this.tray?.setAttribute("data-over", "");
    this.say("");
  }

  override putDown(element: HTMLElement): void {
    super.putDown(element);
    this.tray?.removeAttribute("data-over");
  }
}

import { drawInPlace } from "#app/ui/board/in-place.ts";
import { Surface } from "#app/ui/board/surface.ts";
import { letMove, type Move } from "./moving.ts";

let surface: Surface | null = null;
let drawing = new AbortController();

begin();
const { turn } = drawInPlace({ begin, say: (sentence) => surface?.say(sentence) });

/** Wires the board that is on the page now. */
function begin(): void {
  const editor = document.getElementById("editor");
  surface = editor && new Surface(editor);
  drawing.abort();
  drawing = new AbortController();
  if (editor && surface && editor.dataset.changes !== undefined) {
    letMove(editor, surface, { onDrop: drop, until: drawing.signal });
  }
}

/** Lets go of a meeting: fills in the form that does the same by keyboard, and sends it. */
function drop({ meeting, version, startsAt, table }: Move): void {
  const form = new FormData();
  form.set("intent", "move");
  form.set("meeting", meeting);
  form.set("version", version);
  form.set("startsAt", String(startsAt));
  form.set("table", table);
  void turn(location.href, form);
}

import { drawInPlace } from "#app/ui/board/in-place.ts";
import { Surface } from "#app/ui/board/surface.ts";
import { letMove, type Move } from "./moving.ts";

/** The job that sends letters comes by this often. */
const patience = 10_000;

let isBusy = () => false;
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
  isBusy = () => false;
  if (editor && surface && editor.dataset.changes !== undefined) {
    const until = drawing.signal;
    isBusy = letMove(editor, surface, { onDrop: drop, until }).isBusy;
    const wait = editor.querySelector<HTMLElement>("[data-wait]")?.dataset.wait;
    if (wait) drawAfter(Number(wait) + patience, until);
  }
}

/** Draws the board anew once letters have gone out; never under a hand that holds. */
function drawAfter(wait: number, until: AbortSignal): void {
  const timer = setTimeout(() => {
    if (isBusy()) drawAfter(patience, until);
    else void turn(location.href);
  }, wait);
  until.addEventListener("abort", () => clearTimeout(timer));
}

/** Lets go of a meeting: fills in the form that does the same by keyboard, and sends it. */
function drop({ of, startsAt, table }: Move): void {
  const form = new FormData();
  form.set("intent", "pair" in of ? "place" : "move");
  for (const [name, value] of Object.entries(of)) form.set(name, value);
  form.set("startsAt", String(startsAt));
  form.set("table", table);
  void turn(location.href, form);
}

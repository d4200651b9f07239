import { clockOf } from "#app/lib/time.ts";
import { drawInPlace } from "#app/ui/board/in-place.ts";
import { type Drop, letDrag } from "./dragging.ts";
import type { BoardFacts } from "./facts.ts";
import { Painter } from "./painter.ts";

const every = 3000;
const slowest = 60_000;

let facts: BoardFacts | null = null;
let painter: Painter | null = null;
let isBusy = () => false;
let drawing = new AbortController();

begin();
const { turn, isAsking } = drawInPlace({ begin, say: (sentence) => painter?.say(sentence) });
setTimeout(watch, every);

/** Wires the board that is on the page now. */
function begin(): void {
  const editor = document.getElementById("editor");
  facts = editor?.dataset.facts ? (JSON.parse(editor.dataset.facts) as BoardFacts) : null;
  painter = editor && facts && new Painter(editor, facts);
  drawing.abort();
  drawing = new AbortController();
  isBusy = () => false;
  if (editor && facts && painter && editor.dataset.changes !== undefined) {
    const until = drawing.signal;
    isBusy = letDrag(editor, facts, painter, { onDrop: drop, until }).isBusy;
  }
}

/** Lets go of a session: fills in the form that does the same by keyboard, and sends it. */
function drop({ session, version, slot }: Drop): void {
  const form = new FormData();
  form.set("intent", slot ? "move" : "aside");
  form.set("session", session);
  form.set("version", version);
  if (slot && facts) {
    form.set("day", document.getElementById("editor")?.dataset.day ?? "");
    form.set("room", slot.room ?? "");
    form.set("start", clockOf(slot.start, facts.zone));
    form.set("minutes", String((slot.end - slot.start) / 60_000));
  }
  void turn(location.href, form);
}

/** Asks how far the draft is, and draws what others changed; never under a hand that holds. */
async function watch(wait = every): Promise<void> {
  let next = every;
  if (facts && !document.hidden && !isAsking() && !isBusy()) {
    try {
      const answer = await fetch(facts.revisionUrl, { headers: { Accept: "application/json" } });
      const { revision, says } = (await answer.json()) as { revision: number; says: string };
      if (revision !== facts.revision && !isAsking() && !isBusy() && !isTyping()) {
        await turn(location.href);
        painter?.say(says);
      }
    } catch {
      next = Math.min(slowest, wait * 2);
    }
  }
  setTimeout(() => void watch(next), next);
}

/** What somebody is filling in is not taken from under them. */
function isTyping(): boolean {
  return !!document.activeElement?.closest("#editor form");
}

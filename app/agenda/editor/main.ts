import { clockOf } from "#app/lib/time.ts";
import { type Drop, letDrag } from "./dragging.ts";
import type { BoardFacts } from "./facts.ts";
import { turnTo } from "./page.ts";
import { Painter } from "./painter.ts";

const every = 3000;
const slowest = 60_000;

let facts: BoardFacts | null = null;
let painter: Painter | null = null;
let isBusy = () => false;
let asking = false;
let drawing = new AbortController();

begin();
document.addEventListener("click", openInPlace);
// Before the script of every page, which would wait for the page that comes next.
document.addEventListener("submit", sendInPlace, { capture: true });
document.addEventListener("keydown", undoByKey);
addEventListener("popstate", () => void turn(location.href));
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

/** Turns to another drawing of the board and says what the server said. */
async function turn(url: string, form?: FormData, pushed = false): Promise<void> {
  asking = true;
  try {
    const turned = await turnTo(url, form);
    if (!turned) {
      location.assign(url);
      return;
    }
    if (pushed || turned.url !== location.pathname + location.search) {
      history.pushState(null, "", turned.url);
    }
    begin();
    if (turned.said) painter?.say(turned.said);
  } catch {
    painter?.say(document.getElementById("editor")?.dataset.offline ?? "");
  } finally {
    asking = false;
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

/** Links between drawings of the board keep what was scrolled to. */
function openInPlace(event: MouseEvent): void {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey);
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-in-place]");
  if (!link || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  void turn(link.href, undefined, true).then(() => {
    document.querySelector<HTMLElement>("[data-turn-focus]")?.focus();
  });
}

function sendInPlace(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.dataset.inPlace === undefined) return;
  event.preventDefault();
  void turn(form.action, new FormData(form, event.submitter));
}

function undoByKey(event: KeyboardEvent): void {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "z";
  if (!isUndo || (event.target as Element).closest("input, textarea, select")) return;
  const form = document.querySelector<HTMLFormElement>("form[data-undo]");
  if (!form) return;
  event.preventDefault();
  void turn(form.action, new FormData(form));
}

/** Asks how far the draft is, and draws what others changed; never under a hand that holds. */
async function watch(wait = every): Promise<void> {
  let next = every;
  if (facts && !document.hidden && !asking && !isBusy()) {
    try {
      const answer = await fetch(facts.revisionUrl, { headers: { Accept: "application/json" } });
      const { revision, says } = (await answer.json()) as { revision: number; says: string };
      if (revision !== facts.revision && !asking && !isBusy() && !isTyping()) {
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

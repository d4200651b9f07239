/** What the server answered with, when it was a page with a board. */
export type Turned = { said: string; url: string };

/**
 * Asks for a page with a board, or sends a form to one, and puts its board in place of this one:
 * everything on it stays as the server draws it. Null where the answer is no such page.
 */
export async function turnTo(url: string, form?: FormData): Promise<Turned | null> {
  const body = form && new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  const answer = await fetch(url, body ? { method: "POST", body } : {});
  if (!answer.headers.get("content-type")?.includes("html")) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById("editor");
  const now = document.getElementById("editor");
  if (!next || !now) return null;
  const seen = positions(now);
  now.replaceWith(next);
  restore(next, seen);
  const said = page.querySelector("[data-toast] > span")?.textContent ?? "";
  const { pathname, search } = new URL(answer.url);
  return { said, url: pathname + search };
}

type Positions = { left: number; top: number; focus: string };

function positions(editor: HTMLElement): Positions {
  const board = editor.querySelector("[data-board]");
  const active = document.activeElement;
  return {
    left: board?.scrollLeft ?? 0,
    top: board?.scrollTop ?? 0,
    focus: active instanceof HTMLElement && editor.contains(active) ? nameOf(active) : "",
  };
}

function restore(editor: HTMLElement, { left, top, focus }: Positions): void {
  editor.querySelector("[data-board]")?.scrollTo(left, top);
  if (focus) editor.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
}

/** How to find the same thing again on another drawing of the board. */
function nameOf({ id, dataset }: HTMLElement): string {
  if (id) return `#${CSS.escape(id)}`;
  return dataset.session ? `[data-session="${CSS.escape(dataset.session)}"]` : "";
}

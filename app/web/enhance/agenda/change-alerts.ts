import type { Listed } from "./listed-sessions.ts";
import { seenOf } from "./star-buttons.ts";
import type { StarStore } from "./star-store.ts";

type Change = { mark: string; title: string; before: string; now: string };

/**
 * Tells what changed of the sessions that this browser starred since it last saw them, until that
 * was read; what it sees for the first time it only remembers.
 */
export function tellChanges(
  agenda: HTMLElement,
  sessions: Listed[],
  store: StarStore,
  words: { alert: string; one: string; seen: string; gone: string },
): void {
  const listed = new Map(sessions.map((session) => [session.mark, session]));
  const changes: Change[] = [];
  for (const mark of store.starred) {
    const session = listed.get(mark);
    const before = store.seen(mark);
    if (session && !before) store.see(mark, seenOf(session));
    if (!before) continue;
    const now = session ? seenOf(session) : null;
    if (now?.sig === before.sig) continue;
    changes.push({
      mark,
      title: now?.title ?? before.title,
      before: before.label,
      now: now?.label ?? words.gone,
    });
  }
  document.querySelector(".ag-alert")?.remove();
  if (changes.length > 0) agenda.prepend(banner(changes, words, () => settle(changes)));

  function settle(read: Change[]) {
    for (const { mark } of read) {
      const session = listed.get(mark);
      if (session) store.see(mark, seenOf(session));
      else store.drop(mark);
    }
  }
}

function banner(
  changes: Change[],
  words: { alert: string; one: string; seen: string },
  read: () => void,
): HTMLElement {
  const box = document.createElement("div");
  box.className = "ag-alert notice notice--warn";
  box.setAttribute("role", "status");
  const title = document.createElement("p");
  title.className = "notice__title";
  title.textContent =
    changes.length === 1 ? words.one : words.alert.replace("%", String(changes.length));
  const list = document.createElement("ul");
  for (const { title: of, before, now } of changes) {
    const line = document.createElement("li");
    const was = document.createElement("s");
    was.textContent = before;
    line.append(`${of}: `, was, ` → ${now}`);
    list.append(line);
  }
  const done = document.createElement("button");
  done.type = "button";
  done.className = "button button--quiet";
  done.textContent = words.seen;
  done.addEventListener("click", () => {
    read();
    box.remove();
  });
  box.append(title, list, done);
  return box;
}

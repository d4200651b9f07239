import { turnTo } from "./turn-to.ts";

/** A board that is drawn anew in its place, whatever was pressed on it. */
export type InPlace = {
  /** Turns to another drawing of the board, or sends a form to it, and says what the server said. */
  turn(url: string, form?: FormData, pushed?: boolean): Promise<void>;
  isAsking(): boolean;
};

/**
 * Links and forms marked `data-in-place`, undoing by key and the way back draw the board anew where
 * it is. `begin` wires what is on the page now; it is called after each drawing.
 */
export function drawInPlace({
  begin,
  say,
}: {
  begin(): void;
  say(sentence: string): void;
}): InPlace {
  let asking = false;
  document.addEventListener("click", openInPlace);
  // Before the script of every page, which would wait for the page that comes next.
  document.addEventListener("submit", sendInPlace, { capture: true });
  document.addEventListener("keydown", undoByKey);
  addEventListener("popstate", () => void turn(location.href));
  return { turn, isAsking: () => asking };

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
      if (turned.said) say(turned.said);
    } catch {
      say(document.getElementById("editor")?.dataset.offline ?? "");
    } finally {
      asking = false;
    }
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
    const sent = new FormData(form, event.submitter);
    if (form.method === "get") void turn(addressOf(form.action, sent), undefined, true);
    else void turn(form.action, sent);
  }

  function undoByKey(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "z";
    if (!isUndo || (event.target as Element).closest("input, textarea, select")) return;
    const form = document.querySelector<HTMLFormElement>("form[data-undo]");
    if (!form) return;
    event.preventDefault();
    void turn(form.action, new FormData(form));
  }
}

/** The address a form asks for that only looks. */
function addressOf(action: string, sent: FormData): string {
  const url = new URL(action);
  url.search = `${new URLSearchParams([...sent].map(([name, value]) => [name, String(value)]))}`;
  return url.href;
}

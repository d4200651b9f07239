import type { ScannerWords } from "../scanner-wording.ts";
import { button, el } from "./dom.ts";
import type { LineToServer } from "./line-to-server.ts";
import { icon } from "./shapes.ts";
import { sheet } from "./sheet.ts";

const offeredFor = 10_000;

/** The scan that can still be undone. */
type Last = { scan: string; name: string };

/** Offers for ten seconds to undo the last scan that passed; asks for the reason before it does. */
export function undoView(
  { host, strip }: { host: HTMLElement; strip: HTMLElement },
  t: ScannerWords,
  { line, told }: { line: LineToServer; told: (words: string) => void },
) {
  const { dialog, heading, body } = sheet(host, t, t.undo);
  const offer = el("div", { class: "gate-undo", hidden: true });
  strip.append(offer);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function offerFor(last: Last) {
    clearTimeout(timer);
    const press = button(t.undoTitle(last.name), () => ask(last));
    press.prepend(icon("undo"));
    offer.replaceChildren(press);
    offer.hidden = false;
    timer = setTimeout(withdraw, offeredFor);
  }

  function withdraw() {
    clearTimeout(timer);
    offer.hidden = true;
  }

  function ask(last: Last) {
    withdraw();
    heading.textContent = t.undoTitle(last.name);
    const other = el("input", { class: "gate-input", id: "undo-other", maxlength: 200 });
    const form = el(
      "form",
      { class: "undo-form" },
      el("label", { for: "undo-other" }, t.undoOther),
      other,
      el("button", { class: "gate-button", type: "submit" }, t.undoSend),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (other.value.trim()) void send(last, other.value.trim());
    });
    body.replaceChildren(
      el("p", {}, t.undoWhy),
      ...Object.values(t.undoReasons).map((reason) =>
        button(reason, () => void send(last, reason), { class: "gate-button gate-button--wide" }),
      ),
      form,
    );
    dialog.showModal();
  }

  async function send(last: Last, reason: string) {
    dialog.close();
    const reply = await line.undo({ scan: last.scan, reason });
    if (reply.kind === "answer") return told(t.undone(last.name));
    if (reply.kind === "problem") return told(reply.problem.detail);
    told(t.noAnswer);
    offerFor(last);
  }

  return { offer: offerFor, isOpen: () => dialog.open };
}

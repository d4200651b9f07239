import type { Lang } from "#app/lib/lang.ts";
import type { SeatsAnswer, Sitter } from "../scan-protocol.ts";
import { scannerWords } from "../scanner-wording.ts";
import { button, el } from "./dom.ts";
import type { Subject } from "./door-line.ts";
import type { LineToServer } from "./line-to-server.ts";
import { sheet } from "./sheet.ts";

/** Those who are awaited first, those who sit last. */
const order = ["booked", "offered", "waiting", "released", "attended"] as const;

/**
 * The list at a room's door: who has a seat, waits or sits, asked for anew each time it is opened. Who
 * forgot their ticket is shown in by a tap on their row, as a scan of it would.
 */
export function seatsView(
  { host, controls }: { host: HTMLElement; controls: HTMLElement },
  lang: Lang,
  { line, chosen }: { line: LineToServer; chosen: (subject: Subject) => void },
) {
  const t = scannerWords[lang];
  const { dialog, heading, body } = sheet(host, t, t.seats);
  const status = el("p", { class: "gate-hint", role: "status" });
  const list = el("ul", { class: "found" });
  body.append(status, list);
  controls.append(button(t.seats, open));

  function open() {
    dialog.showModal();
    void ask();
  }

  async function ask() {
    status.textContent = t.searching;
    const reply = await line.seats();
    if (reply.kind === "answer") return show(reply.answer);
    status.textContent = reply.kind === "problem" ? reply.problem.detail : t.noAnswer;
  }

  function show({ seating, sitters }: SeatsAnswer) {
    const { seats, taken } = seating;
    heading.textContent = t.seatsOf(taken, seats);
    status.textContent =
      sitters.length === 0 ? t.nobodySeated : t.seatsFree(Math.max(0, seats - taken));
    const rank = ({ state }: Sitter) => order.indexOf(state);
    list.replaceChildren(...sitters.toSorted((a, b) => rank(a) - rank(b)).map(row));
  }

  function row({ ticket, name, state }: Sitter) {
    const admit = button(t.admit, () => choose({ ticket }), {
      class: "gate-button",
      "aria-label": t.admitName(name),
    });
    return el(
      "li",
      { class: "found-row", "data-state": state },
      el(
        "div",
        { class: "found-words" },
        el("strong", { class: "found-name" }, name),
        el("span", { class: "found-details" }, t.seatStates[state]),
      ),
      state === "attended" ? null : admit,
    );
  }

  function choose(subject: Subject) {
    dialog.close();
    chosen(subject);
  }

  return { isOpen: () => dialog.open, close: () => dialog.close() };
}

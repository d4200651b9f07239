import { grouped, normalizeTicketSecret } from "#app/lib/codes.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import type { ScanKind } from "../admission.ts";
import type { FoundTicket, SearchAnswer } from "../scan-protocol.ts";
import { scannerWords } from "../scanner-wording.ts";
import { refusalWords } from "../wording.ts";
import { button, el } from "./dom.ts";
import type { Subject } from "./door-line.ts";
import type { LineToServer } from "./line-to-server.ts";
import { sheet } from "./sheet.ts";

const settles = 120;
const fewest = 2;

type Parts = {
  line: LineToServer;
  direction: () => ScanKind;
  chosen: (subject: Subject) => void;
};

/**
 * Finds a ticket by name, e-mail, order code or the end of the phone number, or takes the code
 * under the QR as it is typed. Shows nobody before two characters are typed.
 */
export function searchView(host: HTMLElement, lang: Lang, { line, direction, chosen }: Parts) {
  const t = scannerWords[lang];
  const { dialog, body } = sheet(host, t, t.search);
  const input = el("input", {
    class: "gate-input",
    id: "gate-search",
    type: "search",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    maxlength: 200,
  });
  const status = el("p", { class: "gate-hint", role: "status" }, t.searchHint);
  const results = el("ul", { class: "found" });
  const form = el(
    "form",
    {},
    el("label", { for: "gate-search" }, t.searchLabel),
    input,
    status,
    results,
  );
  body.append(form);

  let asking: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function typed() {
    clearTimeout(timer);
    asking?.abort();
    const text = input.value.trim();
    const code = normalizeTicketSecret(text);
    if (code.ok || code.reason === "misread") return offerCode(code.ok ? code.secret : null);
    if ([...text].length < fewest) return show(t.searchHint, []);
    timer = setTimeout(() => void find(text), settles);
  }

  async function find(text: string) {
    asking = new AbortController();
    const { signal } = asking;
    status.textContent = t.searching;
    const reply = await line.search(text, signal);
    if (signal.aborted) return;
    if (reply.kind === "answer") return showFound(reply.answer);
    show(reply.kind === "problem" ? reply.problem.detail : t.noAnswer, []);
  }

  function showFound({ tickets, more }: SearchAnswer) {
    const summary = tickets.length === 0 ? t.noneFound : t.foundCount(tickets.length);
    show(more ? `${summary} ${t.moreFound}` : summary, tickets.map(row));
  }

  function offerCode(secret: string | null) {
    if (!secret) return show(t.codeMisread, []);
    const check = button(t.check, () => choose({ code: secret }), { class: "gate-button" });
    show("", [el("li", { class: "found-row" }, el("span", {}, t.codeRow(grouped(secret))), check)]);
  }

  function row(ticket: FoundTicket) {
    const details = [localized(ticket.type, lang), ticket.order];
    if (ticket.phone) details.push(`…${ticket.phone}`);
    const exit = direction() === "exit";
    const refusal = exit ? null : ticket.reason;
    return el(
      "li",
      { class: "found-row", "data-ticket": ticket.id },
      el(
        "div",
        { class: "found-words" },
        el("strong", { class: "found-name" }, ticket.name),
        el("span", { class: "found-details" }, details.join(" · ")),
        refusal
          ? el("span", { class: "found-refusal" }, refusalWords[lang][refusal].title)
          : ticket.present && el("span", { class: "found-refusal" }, t.inside),
      ),
      action(ticket, refusal),
    );
  }

  /** Who has not paid can pay here, where the gate takes money: the answer to the scan says so. */
  function action({ id, name }: FoundTicket, refusal: FoundTicket["reason"]) {
    if (refusal && refusal !== "unpaid") return null;
    const [label, named] = refusal
      ? [t.check, t.checkName(name)]
      : direction() === "exit"
        ? [t.letOut, t.letOutName(name)]
        : [t.admit, t.admitName(name)];
    const press = () => choose({ ticket: id });
    return button(label, press, { class: "gate-button", "aria-label": named });
  }

  function choose(subject: Subject) {
    dialog.close();
    chosen(subject);
  }

  function show(words: string, rows: Node[]) {
    status.textContent = words;
    results.replaceChildren(...rows);
  }

  input.addEventListener("input", typed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = normalizeTicketSecret(input.value);
    if (code.ok) choose({ code: code.secret });
  });

  return {
    open() {
      input.value = "";
      typed();
      dialog.showModal();
      input.focus();
    },
    isOpen: () => dialog.open,
    close: () => dialog.close(),
  };
}

import { type Lang, localized } from "#app/lib/lang.ts";
import type { CountsAnswer } from "../scan-protocol.ts";
import { scannerWords } from "../scanner-wording.ts";
import { button, el, svg } from "./dom.ts";
import type { LineToServer } from "./line-to-server.ts";
import { sheet } from "./sheet.ts";

const asksEvery = 5000;

/** How many are in, small at the top and in full on a tap; asked for every five seconds. */
export function countsView(
  { host, top }: { host: HTMLElement; top: HTMLElement },
  lang: Lang,
  line: LineToServer,
) {
  const t = scannerWords[lang];
  const { dialog, body, heading } = sheet(host, t, t.arrived);
  const label = button("–", () => dialog.showModal(), { class: "gate-counts" });
  top.append(label);

  async function ask() {
    if (document.hidden) return;
    const reply = await line.counts();
    if (reply.kind === "answer") show(reply.answer);
  }

  function show(counts: CountsAnswer) {
    label.textContent = t.counts(counts.arrived, counts.expected);
    heading.textContent = t.counts(counts.arrived, counts.expected);
    body.replaceChildren(
      el("p", {}, `${t.present}: ${counts.present}`),
      counts.seating
        ? el("p", {}, t.seatsOf(counts.seating.taken, counts.seating.seats))
        : rows(
            t.byType,
            counts.types.map(({ name, arrived, expected }) => [
              localized(name, lang),
              `${arrived} / ${expected}`,
            ]),
          ),
      rows(
        t.byGate,
        counts.gates.map(({ name, arrived }) => [localized(name, lang), String(arrived)]),
      ),
      chart(counts.arrivals),
    );
  }

  function rows(title: string, pairs: [string, string][]) {
    return el(
      "table",
      { class: "counts" },
      el("caption", {}, title),
      el(
        "tbody",
        {},
        ...pairs.map(([name, number]) =>
          el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, number)),
        ),
      ),
    );
  }

  function chart(arrivals: CountsAnswer["arrivals"]) {
    const most = Math.max(1, ...arrivals.map(({ count }) => count));
    const bars = arrivals.map(({ clock, count }, i) => {
      const height = (count / most) * 60;
      const bar = svg("rect", { x: i * 8, y: 60 - height, width: 6, height });
      bar.append(svg("title", {}, document.createTextNode(t.arrivalsAt(clock, count))));
      return bar;
    });
    const [first, last] = [arrivals[0], arrivals.at(-1)];
    return el(
      "figure",
      { class: "arrivals" },
      el("figcaption", {}, t.arrivals),
      svg(
        "svg",
        {
          viewBox: `0 0 ${Math.max(1, arrivals.length) * 8} 60`,
          role: "img",
          preserveAspectRatio: "none",
          "aria-label": t.arrivals,
        },
        ...bars,
      ),
      el(
        "p",
        { class: "arrivals-ends" },
        el("span", {}, first?.clock ?? ""),
        el("span", {}, last?.clock ?? ""),
      ),
    );
  }

  void ask();
  setInterval(() => void ask(), asksEvery);
  return { refresh: () => void ask(), isOpen: () => dialog.open };
}

import type { ScannerWords } from "../scanner-wording.ts";
import { button, el } from "./dom.ts";

/** A panel over the camera with a title and a way to close it; scanning rests while it is open. */
export function sheet(host: HTMLElement, t: ScannerWords, title: string) {
  const heading = el("h2", { class: "sheet-title", id: `sheet-${host.children.length}` }, title);
  const body = el("div", { class: "sheet-body" });
  const dialog = el(
    "dialog",
    { class: "sheet", "aria-labelledby": heading.id },
    el(
      "header",
      { class: "sheet-top" },
      heading,
      button(t.close, () => dialog.close()),
    ),
    body,
  );
  host.append(dialog);
  return { dialog, heading, body };
}

import type { ScanKind } from "../admission.ts";
import type { ScannerWords } from "../scanner-wording.ts";
import { el } from "./dom.ts";

/** In or out, where the list lets people come back; elsewhere every scan is an entry. */
export function directionSwitch(
  controls: HTMLElement,
  t: ScannerWords,
  exits: boolean,
): () => ScanKind {
  let direction: ScanKind = "entry";
  if (!exits) return () => direction;

  const choice = (kind: ScanKind, words: string) => {
    const input = el("input", {
      type: "radio",
      name: "direction",
      value: kind,
      checked: kind === direction,
    });
    input.addEventListener("change", () => {
      direction = kind;
      document.body.dataset.direction = kind;
    });
    return el("label", { class: "gate-direction" }, input, el("span", {}, words));
  };
  controls.append(
    el(
      "fieldset",
      { class: "gate-directions" },
      el("legend", { class: "gate-spoken" }, t.direction),
      choice("entry", t.entry),
      choice("exit", t.exit),
    ),
  );
  return () => direction;
}

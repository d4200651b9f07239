import { all, announceChange, type Control, isControl, on } from "./on.ts";

/** `data-fill-from=who` copies the values of `data-fill-scope=who` into its own scope. */
export function fillFromOthers(): void {
  on("click", "[data-fill-from]", (button) => {
    const own = button.closest("[data-fill-scope]");
    const other = document.querySelector(
      `[data-fill-scope="${CSS.escape(button.dataset.fillFrom ?? "")}"]`,
    );
    if (!own || !other || (button instanceof HTMLInputElement && !button.checked)) return;
    for (const from of all("[data-fill]", other)) {
      const to = own.querySelector(`[data-fill="${CSS.escape(from.dataset.fill ?? "")}"]`);
      if (!isControl(from) || !isControl(to)) continue;
      to.value = from.value;
      announceChange(to);
    }
  });
}

/**
 * `data-shown-when="name=value"` is shown only while that control of its form has that value;
 * what is hidden is neither required nor sent.
 */
export function showWhenAsked(): void {
  const asked = all("[data-shown-when]");
  if (asked.length === 0) return;
  const show = () => asked.forEach(showOrHide);
  document.addEventListener("change", show);
  show();
}

function showOrHide(element: HTMLElement): void {
  const [name = "", ...rest] = (element.dataset.shownWhen ?? "").split("=");
  const wanted = rest.join("=");
  const controls = all(`[name="${CSS.escape(name)}"]`, element.closest("form") ?? document);
  const shown = controls.some(
    (control) => isControl(control) && isChosen(control) && control.value === wanted,
  );
  element.hidden = !shown;
  for (const control of all("input, select, textarea", element)) {
    if (isControl(control)) control.disabled = !shown;
  }
}

function isChosen(control: Control): boolean {
  const hasBox = control.type === "radio" || control.type === "checkbox";
  return !hasBox || (control as HTMLInputElement).checked;
}

/** `data-select-all=name` ticks every box of that name in the form of `data-form`. */
export function selectAll(): void {
  on("change", "[data-select-all]", (head) => {
    for (const box of boxesOf(head)) box.checked = (head as HTMLInputElement).checked;
  });
  on("change", "input[type=checkbox]", (box) => {
    for (const head of all("[data-select-all]")) {
      const boxes = boxesOf(head);
      const ticked = boxes.filter((one) => one.checked).length;
      if (box === head || !(head instanceof HTMLInputElement)) continue;
      head.checked = ticked === boxes.length && ticked > 0;
      head.indeterminate = ticked > 0 && ticked < boxes.length;
    }
  });
}

function boxesOf(head: HTMLElement): HTMLInputElement[] {
  const { selectAll: name = "", form = "" } = head.dataset;
  const boxes = all(`input[name="${CSS.escape(name)}"][form="${CSS.escape(form)}"]`);
  return boxes.filter((box) => box instanceof HTMLInputElement);
}

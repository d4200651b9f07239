import { all, announceChange, type Control, isControl, storage } from "./on.ts";

/**
 * A form with `data-keep=key` keeps what is typed for this tab, and puts it back where the server
 * left a control empty. `data-forget=key` on a later page, or closing the tab, ends that.
 */
export function keepTyped(): void {
  const kept = storage("sessionStorage");
  if (!kept) return;
  for (const done of all("[data-forget]")) kept.removeItem(keyOf(done.dataset.forget));
  for (const form of all("form[data-keep]")) {
    if (!(form instanceof HTMLFormElement)) continue;
    const key = keyOf(form.dataset.keep);
    putBack(form, read(kept.getItem(key)));
    form.addEventListener("input", () => kept.setItem(key, JSON.stringify(typedIn(form))));
  }
}

type Typed = Record<string, string | boolean>;

function putBack(form: HTMLFormElement, typed: Typed): void {
  for (const [id, control] of keepable(form)) {
    const value = typed[id];
    if (typeof value === "boolean" && control instanceof HTMLInputElement) {
      if (!value || control.defaultChecked) continue;
      control.checked = true;
    } else if (typeof value === "string" && control.value === "" && value !== "") {
      control.value = value;
    } else continue;
    announceChange(control);
  }
}

function typedIn(form: HTMLFormElement): Typed {
  const typed: Typed = {};
  for (const [id, control] of keepable(form)) {
    typed[id] = hasBox(control) ? (control as HTMLInputElement).checked : control.value;
  }
  return typed;
}

/** Never secrets, files or what the server put there unseen. */
function keepable(form: HTMLFormElement): [string, Control][] {
  const found: [string, Control][] = [];
  for (const control of form.elements) {
    if (!isControl(control) || !control.name) continue;
    if (["hidden", "password", "file"].includes(control.type)) continue;
    if (control.autocomplete === "one-time-code") continue;
    found.push([hasBox(control) ? `${control.name}=${control.value}` : control.name, control]);
  }
  return found;
}

function hasBox(control: Control): boolean {
  return control.type === "checkbox" || control.type === "radio";
}

function read(text: string | null): Typed {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
}

function keyOf(key: string | undefined): string {
  return `typed:${key || location.pathname}`;
}

import { all, on } from "./on.ts";

const shown = 7000;

/** A toast goes by itself unless it warns, or a pointer or the focus is on it. */
export function dismissToasts(): void {
  on("click", "[data-toast-close]", (button) => button.closest("[data-toast]")?.remove());
  for (const toast of all("[data-toast]")) {
    if (toast.dataset.toast !== "warning") setTimeout(() => dismiss(toast), shown);
  }
}

function dismiss(toast: HTMLElement): void {
  if (toast.matches(":hover, :focus-within")) setTimeout(() => dismiss(toast), shown);
  else toast.remove();
}

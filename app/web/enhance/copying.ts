import { on } from "./on.ts";

/** `data-copy` puts its text on the clipboard and says so for two seconds. */
export function copyValues(): void {
  on("click", "[data-copy]", async (button) => {
    const before = button.textContent;
    if (!(await copied(button))) return;
    button.textContent = button.dataset.copied ?? before;
    setTimeout(() => {
      button.textContent = before;
    }, 2000);
  });
}

/** Old web views and pages without https have no clipboard: there the text is left selected. */
async function copied(button: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? "");
    return true;
  } catch {
    button.parentElement?.querySelector("input")?.select();
    return false;
  }
}

import { all, on } from "./on.ts";

/**
 * `data-dialog-open=id` opens that dialog instead of following its link or sending its form;
 * `data-dialog-close` and a click beside it close it; `data-dialog-now` is open from the start.
 */
export function openDialogs(): void {
  on("click", "[data-dialog-open]", (opener, event) => {
    const dialog = document.getElementById(opener.dataset.dialogOpen ?? "");
    if (!(dialog instanceof HTMLDialogElement) || !dialog.showModal) return;
    event.preventDefault();
    dialog.showModal();
  });
  on("click", "[data-dialog-close]", (button) => button.closest("dialog")?.close());
  on("click", "dialog", (dialog, event) => {
    if (event.target === dialog && dialog instanceof HTMLDialogElement) close(dialog, event);
  });
  for (const dialog of all("dialog[data-dialog-now]")) {
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal?.();
  }
}

function close(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): void {
  const box = dialog.getBoundingClientRect();
  const beside =
    clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
  if (beside) dialog.close();
}

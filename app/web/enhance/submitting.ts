const again = 20_000;

/**
 * A form that was sent is not sent a second time by a second press, until the page comes back or
 * twenty seconds have passed; the button shows that it is on its way. Searches may be repeated.
 */
export function sendOnce(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (form.method !== "post" || form.target) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-busy", "true");
    setTimeout(() => allowAgain(form), again);
  });
  addEventListener("pageshow", (event) => {
    if (!(event instanceof PageTransitionEvent) || !event.persisted) return;
    for (const form of document.forms) allowAgain(form);
  });
}

function allowAgain(form: HTMLFormElement): void {
  delete form.dataset.sent;
  for (const control of form.elements) control.removeAttribute("aria-busy");
}

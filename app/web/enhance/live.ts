import { all } from "./on.ts";

const slowest = 60_000;
const focusable = "a[href], button, summary, [tabindex]";

/**
 * `data-live-url` is asked again every `data-live-every` ms (5,000) while the page is seen. HTML
 * replaces the element's content, by the part with the same id where it has one, and leaves open
 * and focused what was; JSON fills each `data-live=key` inside. A failure is waited out, ever
 * longer up to a minute.
 */
export function keepLive(): void {
  for (const element of all("[data-live-url]")) {
    const every = Math.max(1000, Number(element.dataset.liveEvery) || 5000);
    let wait = every;
    const turn = async () => {
      if (!element.isConnected) return;
      if (!document.hidden) wait = (await refresh(element)) ? every : Math.min(slowest, wait * 2);
      setTimeout(turn, wait);
    };
    setTimeout(turn, every);
  }
}

async function refresh(element: HTMLElement): Promise<boolean> {
  try {
    const answer = await fetch(element.dataset.liveUrl ?? "", {
      headers: { Accept: "application/json, text/html" },
    });
    if (!answer.ok) return false;
    const isJson = answer.headers.get("content-type")?.includes("json");
    if (!isJson) return replace(element, await answer.text());
    fill(element, await answer.json());
    return true;
  } catch {
    return false;
  }
}

function fill(element: HTMLElement, values: unknown): void {
  if (typeof values !== "object" || values === null) return;
  const known = new Map<string, unknown>(Object.entries(values));
  for (const place of all("[data-live]", element)) {
    const value = known.get(place.dataset.live ?? "");
    if (value === undefined) continue;
    if (place instanceof HTMLProgressElement) place.value = Number(value);
    else if (place.textContent !== String(value)) place.textContent = String(value);
  }
}

/** Whether the page has the part: one that asks to sign in has not. */
function replace(element: HTMLElement, html: string): boolean {
  const page = new DOMParser().parseFromString(html, "text/html");
  const part = element.id ? page.getElementById(element.id) : page.body;
  if (!part) return false;
  const opened = all("details", element);
  for (const [index, details] of all("details", part).entries()) {
    details.toggleAttribute("open", opened[index]?.hasAttribute("open") ?? false);
  }
  if (element.innerHTML === part.innerHTML) return true;
  const focused = all(focusable, element).indexOf(document.activeElement as HTMLElement);
  element.replaceChildren(...part.childNodes);
  if (focused >= 0) all(focusable, element)[focused]?.focus({ preventScroll: true });
  return true;
}

import { all } from "./on.ts";

/**
 * Filters `data-filter-text` items of a `data-filter-list` while its search form is used: every word
 * typed has to be in the text, and `data-filter-NAME` has to have the value chosen in the control of
 * that name. The address follows, so that the list can be shared; the server answers the same.
 */
export function filterLists(): void {
  for (const list of all("[data-filter-list]")) {
    const form = list.querySelector("form");
    if (!form) continue;
    const narrow = () => apply(list, form);
    form.addEventListener("input", narrow);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      narrow();
    });
  }
}

function apply(list: HTMLElement, form: HTMLFormElement): void {
  const asked = new FormData(form);
  const words = simple(String(asked.get("q") ?? "")).split(" ");
  const chosen = [...asked].filter(([name, value]) => name !== "q" && value !== "");
  let found = 0;
  for (const item of all("[data-filter-text]", list)) {
    const text = item.dataset.filterText ?? "";
    const fits =
      words.every((word) => text.includes(word)) &&
      chosen.every(([name, value]) =>
        (item.getAttribute(`data-filter-${name}`) ?? "").split(" ").includes(String(value)),
      );
    item.hidden = !fits;
    if (fits) found++;
  }
  for (const count of all("[data-filter-count]", list)) {
    count.textContent = (count.dataset.filterCount ?? "").replace("-1", String(found));
  }
  for (const none of all("[data-filter-none]", list)) none.hidden = found > 0;
  const query = new URLSearchParams();
  for (const [name, value] of asked) if (value !== "") query.set(name, String(value));
  history.replaceState(history.state, "", query.size > 0 ? `?${query}` : location.pathname);
}

/** As the server simplifies what it compares with. */
function simple(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

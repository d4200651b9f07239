import { all, storage } from "../on.ts";

const key = "agenda-view";

/**
 * Keeps whether somebody reads the program as a list or as a grid. On a phone that nobody has told,
 * the grid is a rotation away.
 */
export function keepView(agenda: HTMLElement): void {
  const kept = storage("localStorage");
  const choices = all('[name="view"]', agenda).filter((it) => it instanceof HTMLInputElement);
  const show = (view: string) => {
    for (const choice of choices) choice.checked = choice.value === view;
  };
  const asked = new URLSearchParams(location.search).get("view") ?? kept?.getItem(key);
  if (asked === "grid" || asked === "list") show(asked);
  for (const choice of choices) choice.addEventListener("change", () => keep(choice.value));
  const lying = matchMedia("(orientation: landscape) and (max-height: 31rem)");
  const follow = () => {
    if (!kept?.getItem(key)) show(lying.matches ? "grid" : "list");
  };
  lying.addEventListener("change", follow);
  if (lying.matches) follow();

  function keep(view: string) {
    try {
      kept?.setItem(key, view);
    } catch {
      // It is chosen again next time.
    }
  }
}

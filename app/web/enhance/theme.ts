import { on, storage } from "./on.ts";

/** `data-theme-switch` turns the page from light to dark or back and remembers it. */
export function switchTheme(): void {
  on("click", "[data-theme-switch]", () => {
    const root = document.documentElement;
    const now =
      root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
    storage("localStorage")?.setItem("theme", root.dataset.theme);
  });
}

import { createContext, useContext } from "react";
import { otherLang } from "#app/lib/lang.ts";
import { useLang } from "./lang.tsx";

/** Path and query of the page being rendered; the root sets it. */
export const HereContext = createContext("/");

/** The address of this page, as path and query. */
export function useHere(): string {
  return useContext(HereContext);
}

/**
 * The same page in the other language: the first segment is exchanged where it is a language,
 * elsewhere `lang` is asked for in the query and remembered by the server.
 */
export function useOtherLanguageUrl(): string {
  const here = new URL(useHere(), "http://here.invalid");
  const other = otherLang(useLang());
  const [, first, ...rest] = here.pathname.split("/");
  if (first === "zh" || first === "en") return `/${[other, ...rest].join("/")}${here.search}`;
  here.searchParams.set("lang", other);
  return here.pathname + here.search;
}

import { createContext, useContext } from "react";
import type { Lang } from "#app/lib/lang.ts";

/** The language of the page being rendered; the root sets it once, components only read it. */
export const LangContext = createContext<Lang>("zh");

/** The language this page speaks. */
export function useLang(): Lang {
  return useContext(LangContext);
}

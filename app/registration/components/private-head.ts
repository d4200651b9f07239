import { isRouteErrorResponse, type MetaDescriptor } from "@remix-run/react";
import { isLang, type Lang } from "#app/lib/lang.ts";
import { errorTitle } from "#app/ui/error-page.tsx";

type Shown = {
  data: { title: string } | undefined;
  error?: unknown;
  matches: readonly { id: string; data: unknown }[];
};

/**
 * The head of a page that only its link opens: its title or, where the link opens nothing, what
 * `unknown` says in the reader's language; for no search engine.
 */
export function privateHead(
  { data, error, matches }: Shown,
  unknown: Record<Lang, string>,
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data;
  const kept = typeof root === "object" && root !== null && "lang" in root ? root.lang : null;
  const lang = isLang(kept) ? kept : "zh";
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const failed = status === 404 ? unknown[lang] : errorTitle(status, lang);
  return [{ title: data?.title ?? failed }, { name: "robots", content: "noindex" }];
}

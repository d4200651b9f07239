import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaArgs,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { absenceIn } from "#app/lib/absence.ts";
import { isLang, type Lang, langTag } from "#app/lib/lang.ts";
import { AbsencePage, ErrorPage, errorTitle } from "#app/ui/error-page.tsx";
import { HereContext } from "#app/ui/here.tsx";
import { LangContext } from "#app/ui/lang.tsx";
import { Toast } from "#app/ui/states.tsx";
import stylesUrl from "#app/ui/styles.css?url";
import { themeScript } from "#app/ui/theme.ts";
import { entryUrl } from "#app/web/entries.server.ts";
import { takeFlash } from "#app/web/flash.server.ts";
import { keptLang, langOf } from "#app/web/language.server.ts";
import { useNonce } from "#app/web/nonce.ts";

export const links = () => [
  { rel: "stylesheet", href: stylesUrl },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/touch-icon.png" },
  { rel: "manifest", href: "/site.webmanifest" },
];

/** The site's name, or what went wrong where this page stands in for another. */
export function meta({ data: root, error, location }: MetaArgs<typeof loader>) {
  if (!error) return [{ title: "Wutong 梧桐" }];
  const lang = root?.lang ?? langOfPath(location.pathname);
  const title = absenceOf(error)?.title ?? errorTitle(statusOf(error), lang);
  return [{ title }, { name: "robots", content: "noindex" }];
}

/**
 * What every page needs: its language, the small browser script and a sentence left by the page
 * before. `?lang=` on an address without a language keeps that choice and leads back without it.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const wanted = url.searchParams.get("lang");
  if (isLang(wanted)) {
    url.searchParams.delete("lang");
    throw redirect(url.pathname + url.search, { headers: { "Set-Cookie": keptLang(wanted) } });
  }
  const { flash, headers } = takeFlash(request);
  return data({ lang: langOf(request), flash, enhanceUrl: entryUrl("enhance") }, { headers });
}

/** The document around every page; React is sent only to those that ask for it. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  const lang = root?.lang ?? langOfPath(pathname);
  const hydrated = useMatches().some(({ handle }) => asksForReact(handle));
  const scripted = !useMatches().some(({ handle }) => needsNoScript(handle));
  const nonce = useNonce();
  return (
    <html lang={langTag(lang)} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        {scripted && (
          <script
            nonce={nonce}
            suppressHydrationWarning
            // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
            dangerouslySetInnerHTML={{ __html: themeScript }}
          />
        )}
        <Meta />
        <Links />
        {root && scripted && <script type="module" src={root.enhanceUrl} nonce={nonce} />}
      </head>
      <body>
        <LangContext.Provider value={lang}>
          <HereContext.Provider value={pathname + search}>
            {root?.flash && <Toast tone={root.flash.tone}>{root.flash.text}</Toast>}
            {children}
          </HereContext.Provider>
        </LangContext.Provider>
        {hydrated && <ScrollRestoration nonce={nonce} />}
        {hydrated && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Whatever no page answered itself: a page in words, by status. */
export function ErrorBoundary() {
  const error = useRouteError();
  const absence = absenceOf(error);
  return absence ? <AbsencePage {...absence} /> : <ErrorPage status={statusOf(error)} />;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

function absenceOf(error: unknown) {
  return isRouteErrorResponse(error) ? absenceIn(error.data) : null;
}

function langOfPath(pathname: string): Lang {
  const segment = pathname.split("/")[1];
  return isLang(segment) ? segment : "zh";
}

/** Whether a page is only read: it loads no script at all, and the device decides on its theme. */
function needsNoScript(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "scripts" in handle && !handle.scripts;
}

function asksForReact(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "hydrate" in handle && !!handle.hydrate;
}

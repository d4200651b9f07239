import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  type MetaFunction,
  useLoaderData,
  useRouteError,
} from "@remix-run/react";
import { localized } from "#app/lib/lang.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { entryUrl } from "#app/web/entries.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { useNonce } from "#app/web/nonce.ts";
import { db } from "#db/client.server.ts";
import { requireGate } from "../guards.server.ts";
import scannerStyles from "../scanner/scanner.css?url";
import type { ScannerSetup } from "../scanner/setup.ts";
import { doorRefusals, gateWords } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const device = await requireGate(db, request, params.gate);
  const lang = langOf(request);
  const setup: ScannerSetup = {
    lang,
    event: localized(device.eventName, lang),
    gate: localized(device.gateName, lang),
    exits: device.list.allowReentry,
    seats: device.list.sessionId !== null,
    api: "/api/v1/gate",
  };
  return { setup, scannerUrl: entryUrl("scanner") };
}

export const links = () => [{ rel: "stylesheet", href: scannerStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.setup.gate} · ${data.setup.event}` : "Wutong" },
];

export default function Gate() {
  const { setup, scannerUrl } = useLoaderData<typeof loader>();
  const nonce = useNonce();
  return (
    <>
      <div id="scanner" className="gate" data-setup={JSON.stringify(setup)} />
      <noscript>{gateWords[setup.lang].needsScript}</noscript>
      <script type="module" src={scannerUrl} nonce={nonce} />
    </>
  );
}

/** A phone that is no device of a gate is told what to do about it. */
export function ErrorBoundary() {
  const lang = useLang();
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  const reason: unknown = error.data?.reason;
  if (reason !== "no_device" && reason !== "revoked") return <ErrorPage status={error.status} />;
  return (
    <Page width="text" title={gateWords[lang].noGate} lead={doorRefusals[lang][reason]}>
      {null}
    </Page>
  );
}

import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { notFound } from "#app/web/answers.ts";
import { useNonce } from "#app/web/nonce.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { stubBuild } from "./stub-site.ts";

function Root() {
  return (
    <html lang="en">
      <body>
        <script nonce={useNonce()}>{"1"}</script>
        <Outlet />
      </body>
    </html>
  );
}

const page = {
  default: () => <p>page</p>,
  action: async ({ request }: ActionFunctionArgs) => json((await request.text()).length),
};
/** A page for each audience, a resource route for programs, and pages that fail. */
export const samplePages = stubBuild(
  [
    { path: "zh/:slug", module: page },
    { path: "orders/:code/:secret", module: page },
    { path: "organizer/:slug", module: page },
    { path: "gate/:gate", module: page },
    { path: "gate/setup/:secret", module: page },
    { path: "my/sign-in/:secret", module: page },
    { path: "dev/mail", module: page },
    {
      path: "api/v1/echo",
      module: {
        loader: ({ request }: LoaderFunctionArgs) =>
          json({
            url: request.url,
            address: clientAddress(request),
            cookie: request.headers.get("cookie"),
          }),
        action: () => json({ ran: true }),
      },
    },
    { path: "my/export", module: { action: () => json({ ran: true }) } },
    {
      path: "*",
      module: {
        default: () => null,
        loader: () => {
          throw notFound();
        },
      },
    },
    { path: "hooks/stripe", module: { action: () => json({ ran: true }) } },
    {
      path: "broken",
      module: {
        default: () => null,
        loader: () => {
          throw new Error("the inside of the machine");
        },
      },
    },
    {
      path: "missing",
      module: {
        default: () => null,
        loader: () => {
          throw notFound();
        },
      },
    },
  ],
  { default: Root, ErrorBoundary: () => <p>error page</p> },
);

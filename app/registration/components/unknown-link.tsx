import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { eventsUrl, myUrl } from "#app/urls.ts";
import { words } from "../order-page-wording.ts";

/** The error page of a private link: an unknown one says how to find the order after all. */
export function UnknownLink({ title, text }: { title: string; text: string }) {
  const error = useRouteError();
  const lang = useLang();
  const t = words[lang];
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status !== 404) return <ErrorPage status={status} />;
  return (
    <Page width="text" title={title} lead={text}>
      <Row>
        <ButtonLink variant="primary" href={myUrl()}>
          {t.toMyTickets}
        </ButtonLink>
        <ButtonLink href={eventsUrl(lang)}>{t.events}</ButtonLink>
      </Row>
    </Page>
  );
}

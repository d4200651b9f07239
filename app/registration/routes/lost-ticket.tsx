import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { hour, minute, now } from "#app/lib/time.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { eventUrl, lostTicketUrl, myUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { type FormErrors, parseForm, type Typed } from "#app/web/form.server.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { db } from "#db/client.server.ts";
import { LostTicket } from "../forms.ts";
import { words } from "../order-page-wording.ts";
import { sendOrderLinks } from "../send-order-links.ts";

const byEmail = rateLimit({ name: "lost-ticket", times: 5, per: hour });
const byAddress = rateLimit({ name: "lost-ticket-address", times: 300, per: minute });

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  return data(
    { event: pageEvent(event), title: words[lang].lostTitle(localized(event.name, lang)) },
    { headers: { [keepHeader]: "revision" } },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  await requireWithin(byAddress, clientAddress(request), request);
  const form = await parseForm(request, LostTicket);
  if (!form.ok) return unprocessable({ ...form, sent: false });

  const { email } = form.value;
  if ((await byEmail.take(`${event.id}:${email}`)) === 0) {
    await sendOrderLinks(db, { eventId: event.id, email, lang, now: now() });
  }
  return { errors: {} as FormErrors, typed: {} as Typed, sent: true };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function LostTicketPage() {
  const { event } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const t = words[lang];
  const typed = answer?.typed.email;
  if (answer?.sent) {
    return (
      <Page event={event} width="text" title={t.lost}>
        <Notice tone="ok" live>
          {t.lostSent}
        </Notice>
        <Row>
          <ButtonLink href={eventUrl(lang, event.slug)}>{t.backToEvent}</ButtonLink>
          <ButtonLink variant="plain" href={lostTicketUrl(lang, event.slug)}>
            {t.lostAnother}
          </ButtonLink>
        </Row>
      </Page>
    );
  }
  return (
    <Page event={event} width="text" title={t.lost} lead={t.lostIntro}>
      <form method="post" className="form" noValidate>
        <Field
          name="email"
          type="email"
          label={t.email}
          autoComplete="email"
          required
          value={typeof typed === "string" ? typed : undefined}
          error={answer?.errors.email}
        />
        <Row>
          <Button variant="primary" icon="mail">
            {t.lostSend}
          </Button>
        </Row>
      </form>
      <p>
        <a href={myUrl()}>{t.signInInstead}</a>
      </p>
    </Page>
  );
}

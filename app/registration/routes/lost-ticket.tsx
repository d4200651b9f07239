import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { hour, minute, now } from "#app/lib/time.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { unprocessable } from "#app/web/answers.ts";
import { type FormErrors, parseForm, type Typed } from "#app/web/form.server.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { db } from "#db/client.server.ts";
import { LostTicket } from "../forms.ts";
import { sendOrderLinks } from "../send-order-links.ts";
import { words } from "../wording.ts";

const byEmail = rateLimit({ name: "lost-ticket", times: 5, per: hour });
const byAddress = rateLimit({ name: "lost-ticket-address", times: 300, per: minute });

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  return data(
    { event: pageEvent(event), title: words[lang].lost },
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

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function LostTicketPage() {
  const { event } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  const typed = answer?.typed.email;
  return (
    <Page event={event} width="text" title={t.lost} lead={t.lostIntro}>
      {answer?.sent ? (
        <Notice tone="ok" live>
          {t.lostSent}
        </Notice>
      ) : (
        <form method="post" className="stack" data-once="">
          <Field
            name="email"
            type="email"
            label={t.email}
            autoComplete="email"
            maxLength={254}
            required
            value={typeof typed === "string" ? typed : undefined}
            error={answer?.errors.email}
          />
          <Button variant="primary" icon="mail">
            {t.lostSend}
          </Button>
        </form>
      )}
    </Page>
  );
}

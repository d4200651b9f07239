import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { gateUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { writtenCookie } from "#app/web/cookies.server.ts";
import { type FormErrors, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { enrollDevice } from "../enroll-device.ts";
import { NewDevice } from "../forms.ts";
import { deviceCookie, requireDeviceSetup } from "../guards.server.ts";
import { doorRefusals, gateWords } from "../wording.ts";

const untouched: { errors: FormErrors; typed: Typed } = { errors: {}, typed: {} };
const cookieSeconds = 90 * 24 * 60 * 60;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const setup = await requireDeviceSetup(db, request, params.secret);
  if (!setup.ok) return data({ refused: setup.reason, gate: "", event: "" }, { status: 410 });
  const lang = langOf(request);
  return data({
    refused: null,
    gate: localized(setup.value.gateName, lang),
    event: localized(setup.value.eventName, lang),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const setup = await requireDeviceSetup(db, request, params.secret);
  if (!setup.ok) return data(untouched, { status: 410 });
  const form = await parseForm(request, NewDevice);
  if (!form.ok) return unprocessable({ errors: form.errors, typed: form.typed });

  const enrolled = await enrollDevice(db, {
    secret: params.secret ?? "",
    name: form.value.name,
    now: now(),
  });
  if (!enrolled.ok) return data(untouched, { status: 410 });
  const { gateId, token } = enrolled.value;
  return redirect(gateUrl(gateId), {
    status: 303,
    headers: { "Set-Cookie": writtenCookie(deviceCookie, token, cookieSeconds) },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.gate || "Wutong" },
  { name: "robots", content: "noindex" },
];

export default function GateSetup() {
  const { refused, gate, event } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const t = gateWords[lang];
  if (refused) {
    return (
      <Page width="text" title={t.setupRefused} lead={doorRefusals[lang][refused]}>
        {null}
      </Page>
    );
  }
  return (
    <Page width="text" title={t.setupTitle(gate)} lead={t.setupLead(event)}>
      <form method="post" className="form">
        <Field
          name="name"
          label={t.deviceName}
          hint={t.deviceNameHint}
          error={answer?.errors.name}
          value={`${answer?.typed.name ?? t.suggestedName}`}
          required
          maxLength={60}
        />
        <Button variant="primary" size="large" wide>
          {t.setUp}
        </Button>
      </form>
    </Page>
  );
}

import { type Localized, localized } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { PhoneRule } from "../attendee-form.ts";
import { words } from "../change-wording.ts";
import { words as checkout } from "../checkout-wording.ts";
import type { Question } from "../questions.ts";
import type { TransferState } from "../transfers.ts";
import type { FormAnswer } from "./filled.ts";
import { OwnDetails, ownDetailLabels } from "./own-details.tsx";

type TransferAnswerProps = {
  state: TransferState;
  from: string;
  to: { name: string; email: string };
  until: number;
  zone: string;
  typeName: Localized;
  form: { phone: PhoneRule; questions: Question[] };
  answer: FormAnswer | undefined;
};

/** What someone to whom a ticket is passed on can say to it, or what has become of it. */
export function TransferAnswer(props: TransferAnswerProps) {
  const { state, from, to, until, zone, typeName, form, answer } = props;
  const lang = useLang();
  const t = words[lang];
  if (state === "accepted") return <p>{t.acceptedText(to.email)}</p>;
  if (state !== "offered") return <p>{t.states[state]}</p>;
  const typed =
    answer && Object.keys(answer.typed).length > 0
      ? answer.typed
      : { "attendees[0].name": to.name };
  return (
    <Stack gap="wide">
      <p>{t.transferText(from, localized(typeName, lang))}</p>
      <p className="muted">{t.until(until, zone)}</p>
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      <form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="accept" />
        <ErrorSummary errors={answer?.errors} labels={ownDetailLabels(checkout[lang])} />
        <OwnDetails {...form} typed={typed} errors={answer?.errors ?? {}} />
        <Row>
          <Button variant="primary" size="large" icon="check">
            {t.accept}
          </Button>
        </Row>
      </form>
      <div>
        <Confirm intent="decline" title={t.decline}>
          {t.declineWhy}
        </Confirm>
      </div>
    </Stack>
  );
}

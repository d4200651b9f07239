import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Panel, Row } from "#app/ui/layout.tsx";
import { When } from "#app/ui/when.tsx";
import type { ScanRow } from "../latest-scans.ts";
import { liveWords } from "../organizer-wording.ts";

type UndoQuestionProps = {
  scan: ScanRow;
  zone: string;
  /** The same page without the question. */
  backUrl: string;
  answer: FormAnswer | undefined;
};

/** Asks why a scan is undone, and says what that changes. */
export function UndoQuestion({ scan, zone, backUrl, answer }: UndoQuestionProps) {
  const t = liveWords[useLang()];
  const { one } = filledWith(answer);
  return (
    <Panel>
      <h2>{t.undoTitle(scan.attendee?.name ?? t.nobody)}</h2>
      <p>
        <When from={scan.at} zone={zone} /> · {t.undoWhy[scan.result]}
      </p>
      <form method="post" className="form">
        <input type="hidden" name="scan" value={scan.id} />
        <Field
          label={t.reason}
          hint={t.reasonHint}
          required
          maxLength={200}
          autoComplete="off"
          data-focus=""
          {...one("reason", "")}
        />
        <Row>
          <Button variant="danger">{t.undo}</Button>
          <ButtonLink href={backUrl} variant="plain">
            {t.keep}
          </ButtonLink>
        </Row>
      </form>
    </Panel>
  );
}

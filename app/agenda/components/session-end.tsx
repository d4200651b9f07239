import { formatInstant } from "#app/lib/time.ts";
import { Confirm } from "#app/ui/confirm.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { formWords } from "../forms-wording.ts";

type SessionEndProps = {
  session: {
    version: number;
    state: "confirmed" | "canceled";
    changedAt: number;
    changedBy: string;
  };
  zone: string;
};

/** Who changed a session last, and how it is canceled or removed. */
export function SessionEnd({ session, zone }: SessionEndProps) {
  const lang = useLang();
  const t = formWords[lang];
  const { version, state, changedAt, changedBy } = session;
  const kept = <input type="hidden" name="version" value={version} />;
  return (
    <>
      <p className="muted">{t.lastChanged(formatInstant(changedAt, zone, lang), changedBy)}</p>
      <Row>
        {state === "confirmed" ? (
          <Confirm intent="cancel" title={t.cancelSession} fields={kept}>
            {t.cancelWhy}
          </Confirm>
        ) : (
          <Confirm intent="return" title={t.returnSession} fields={kept} variant="primary">
            {t.returnedNow}
          </Confirm>
        )}
        <Confirm intent="remove" title={t.remove.session} fields={kept}>
          {t.removeWhy}
        </Confirm>
      </Row>
    </>
  );
}

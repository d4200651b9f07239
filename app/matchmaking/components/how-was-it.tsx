import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { dayWords } from "../day-wording.ts";
import { verdicts } from "../give-feedback.ts";
import type { MyMeetingView } from "../my-meeting-view.ts";

/** How a meeting was, in one tap; then a note for oneself, and whether they may have one's address. */
export function HowWasIt({ feedback }: { feedback: NonNullable<MyMeetingView["feedback"]> }) {
  const t = dayWords[useLang()];
  const { verdict, note, shares } = feedback;
  return (
    <Section title={t.how} lead={t.howLead}>
      <form method="post" className="verdicts">
        <input type="hidden" name="intent" value="feedback" />
        {verdicts.map((one) => (
          <Button
            key={one}
            name="verdict"
            value={one}
            size="large"
            variant={verdict === one ? "primary" : "quiet"}
            aria-pressed={verdict === one}
          >
            {t.verdicts[one]}
          </Button>
        ))}
      </form>
      {verdict && (
        <form method="post" className="stack stack--close">
          <input type="hidden" name="intent" value="feedback" />
          <input type="hidden" name="verdict" value={verdict} />
          <TextArea
            name="note"
            label={t.note}
            hint={t.noteHint}
            value={note}
            rows={3}
            maxLength={2000}
          />
          <div className="row">
            <Button>{t.noteSave}</Button>
          </div>
        </form>
      )}
      <form method="post" className="stack stack--close">
        <p className="muted">{shares ? t.shared : t.shareLead}</p>
        <div className="row">
          <Button name="intent" value={shares ? "keep" : "share"} icon={shares ? "cross" : "mail"}>
            {shares ? t.keep : t.share}
          </Button>
        </div>
      </form>
    </Section>
  );
}

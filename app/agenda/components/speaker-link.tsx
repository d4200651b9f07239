import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { formWords } from "../forms-wording.ts";

type SpeakerLinkProps = { hasAddress: boolean; hasLink: boolean };

/** Sends a speaker the link to edit their own page. */
export function SpeakerLink({ hasAddress, hasLink }: SpeakerLinkProps) {
  const t = formWords[useLang()];
  return (
    <Section title={t.ownLink} lead={t.ownLinkLead}>
      {hasAddress ? (
        <form method="post">
          <input type="hidden" name="intent" value="invite" />
          <Button icon="mail">{hasLink ? t.sendLinkAgain : t.sendLink}</Button>
        </form>
      ) : (
        <p className="muted">{t.noEmail}</p>
      )}
    </Section>
  );
}

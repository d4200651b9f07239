import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { applicationsUrl } from "#app/urls.ts";
import type { Declining } from "../declining.ts";
import { words } from "../orders-wording.ts";
import { LetterSamples } from "./letter-preview.tsx";

/** Asks before many are declined: how many, what becomes of their tickets, and what they read. */
export function DeclineQuestion({ slug, declining }: { slug: string; declining: Declining }) {
  const t = words[useLang()];
  const n = declining.orderIds.length;
  return (
    <Section title={t.declineMany(n)} lead={t.declineManyWhy(n, declining.tickets)} id="decline">
      <LetterSamples samples={declining.letters} />
      <form method="post">
        <input type="hidden" name="decision" value="decline" />
        <input type="hidden" name="confirmed" value="yes" />
        {declining.orderIds.map((id) => (
          <input key={id} type="hidden" name="order" value={id} />
        ))}
        <Row>
          <Button variant="danger" icon="cross">
            {t.declineNow(n)}
          </Button>
          <ButtonLink variant="plain" href={applicationsUrl(slug)}>
            {t.declineNot}
          </ButtonLink>
        </Row>
      </form>
    </Section>
  );
}

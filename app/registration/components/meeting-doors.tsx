import type { Localized } from "#app/lib/lang.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { myAgendaUrl, myOrganizationUrl, peopleUrl } from "#app/urls.ts";
import { words } from "../order-page-wording.ts";

type MeetingDoorsProps = {
  doors: { slug: string; name: Localized; isInvited: boolean }[];
};

/** The way from one's tickets to whom one may meet, and to one's own day. */
export function MeetingDoors({ doors }: MeetingDoorsProps) {
  const t = words[useLang()];
  return doors.map(({ slug, name, isInvited }) => (
    <Section key={slug} title={<InLanguage value={name} />} lead={t.meetingsLead}>
      <Row>
        {isInvited ? (
          <ButtonLink variant="primary" href={myOrganizationUrl(slug)} icon="leaf">
            {t.toInvitation}
          </ButtonLink>
        ) : (
          <ButtonLink href={peopleUrl(slug)} icon="people">
            {t.toMeetings}
          </ButtonLink>
        )}
        <ButtonLink href={myAgendaUrl(slug)} icon="calendar">
          {t.toMyDay}
        </ButtonLink>
      </Row>
    </Section>
  ));
}

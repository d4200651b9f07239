import { localized } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { When } from "#app/ui/when.tsx";
import { contactsUrl, myMeetingsUrl, myMeetingUrl } from "#app/urls.ts";
import { dayWords } from "../day-wording.ts";
import type { FollowUp } from "../follow-ups.ts";

type FollowUpListProps = { slug: string; zone: string; rows: FollowUp[] };

/** Whom someone met, the latest first: how it was, how to reach them, and what is to be done. */
export function FollowUpList({ slug, zone, rows }: FollowUpListProps) {
  const t = dayWords[useLang()];
  if (rows.length === 0) {
    return (
      <EmptyState
        icon="list"
        title={t.noFollowUps}
        action={<ButtonLink href={myMeetingsUrl(slug)}>{t.all}</ButtonLink>}
      >
        {t.noFollowUpsLead}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="plain-list follow-ups">
        {rows.map((row) => (
          <li key={row.meetingId} id={`meeting-${row.meetingId}`} className="request">
            <Met slug={slug} zone={zone} row={row} />
          </li>
        ))}
      </ul>
      <Row>
        <ButtonLink href={contactsUrl(slug, "csv")} icon="download" download>
          {t.csv}
        </ButtonLink>
        {rows.some(({ contacts }) => contacts.length > 0) && (
          <ButtonLink href={contactsUrl(slug, "vcf")} icon="download" download>
            {t.vcf}
          </ButtonLink>
        )}
      </Row>
    </>
  );
}

function Met({ slug, zone, row }: { slug: string; zone: string; row: FollowUp }) {
  const lang = useLang();
  const t = dayWords[lang];
  const todo = row.wanted && row.doneAt === null;
  return (
    <>
      <div className="request__head">
        <h2 className="follow-ups__name">
          <a href={myMeetingUrl(slug, row.meetingId)}>
            <InLanguage value={row.with.name} />
          </a>
        </h2>
        {row.didNotMeet && <Badge tone="warn">{t.didNotMeet}</Badge>}
        {row.verdict && <Badge tone="quiet">{t.verdicts[row.verdict]}</Badge>}
        {todo && <Badge tone="info">{t.todo}</Badge>}
        {row.doneAt !== null && <Badge tone="ok">{t.doneAt}</Badge>}
      </div>
      <p className="muted small">
        <When from={row.startsAt} until={row.endsAt} zone={zone} />
        {" · "}
        {row.with.people.join(lang === "zh" ? "、" : ", ")}
      </p>
      {row.note && <p className="prewrap">{row.note}</p>}
      {row.contacts.length === 0 ? (
        <p className="muted small">{t.noContacts}</p>
      ) : (
        <ul className="plain-list" aria-label={t.contacts}>
          {row.contacts.map(({ personId, name, title, organization, email }) => (
            <li key={personId} className="breaks">
              <b>{name}</b>{" "}
              {[title, organization && localized(organization, lang)].filter(Boolean).join(" · ")}{" "}
              <a href={`mailto:${email}`}>{email}</a>
            </li>
          ))}
        </ul>
      )}
      <form method="post" className="row">
        <input type="hidden" name="meeting" value={row.meetingId} />
        <Button name="word" value={row.shares ? "keep" : "share"}>
          {row.shares ? t.keep : t.share}
        </Button>
        {todo ? (
          <Button name="word" value="done" icon="check">
            {t.done}
          </Button>
        ) : (
          <Button name="word" value="want" variant="plain">
            {row.doneAt === null ? t.want : t.undone}
          </Button>
        )}
        {row.wanted && (
          <Button name="word" value="drop" variant="plain">
            {t.drop}
          </Button>
        )}
      </form>
    </>
  );
}

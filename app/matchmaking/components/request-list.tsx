import { localized } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { myMeetingsUrl, partyUrl, peopleUrl } from "#app/urls.ts";
import type { RequestView } from "../request-view.ts";
import { words } from "../wording.ts";
import { RequestBadge } from "./party-list.tsx";

type RequestListProps = {
  slug: string;
  requests: RequestView[];
  slots: { value: string; label: string }[];
};

/** The requests of someone's party: first those that wait for an answer of theirs. */
export function RequestList({ slug, requests, slots }: RequestListProps) {
  const t = words[useLang()];
  if (requests.length === 0) {
    return (
      <EmptyState
        icon="mail"
        title={t.noRequests}
        action={<ButtonLink href={peopleUrl(slug)}>{t.people}</ButtonLink>}
      >
        {t.noRequestsLead}
      </EmptyState>
    );
  }
  const shown = requests.filter(({ isAside }) => !isAside);
  const parts = [
    { title: t.yourTurn, rows: shown.filter(({ isYourTurn }) => isYourTurn) },
    { title: t.incoming, rows: shown.filter((one) => !one.isYourTurn && one.way === "in") },
    { title: t.outgoing, rows: shown.filter((one) => !one.isYourTurn && one.way === "out") },
  ].filter(({ rows }) => rows.length > 0);
  const aside = requests.filter(({ isAside }) => isAside);
  return (
    <>
      {parts.map(({ title, rows }) => (
        <Section key={title} title={title}>
          {rows.map((row) => (
            <Request key={row.id} slug={slug} row={row} slots={slots} />
          ))}
        </Section>
      ))}
      {aside.length > 0 && (
        <details>
          <summary>{t.aside}</summary>
          <p className="muted">{t.asideLead}</p>
          {aside.map((row) => (
            <Request key={row.id} slug={slug} row={row} slots={slots} />
          ))}
        </details>
      )}
    </>
  );
}

function Request({
  slug,
  row,
  slots,
}: {
  slug: string;
  row: RequestView;
  slots: RequestListProps["slots"];
}) {
  const lang = useLang();
  const t = words[lang];
  const { other, way, state, isYourTurn } = row;
  const writer = way === "in" ? other.person || localized(other.name, lang) : t.you;
  const answerer = way === "out" ? other.person || localized(other.name, lang) : t.you;
  return (
    <article className="request" id={`request-${row.id}`}>
      <div className="request__head">
        <h3>
          <a href={partyUrl(slug, other.partyId)}>
            <InLanguage value={other.name} />
          </a>
        </h3>
        {isYourTurn ? <Badge tone="warn">{t.yourTurn}</Badge> : <RequestBadge request={row} />}
      </div>
      {other.person && other.kind !== "person" && <p className="muted small">{other.person}</p>}
      {row.when && <p>{t.proposed(row.when)}</p>}
      {row.meeting && (
        <p>
          <a href={myMeetingsUrl(slug)}>{t.placedAt(row.meeting)}</a>
        </p>
      )}
      {row.whyNot && <p className="muted">{row.whyNot}</p>}
      {row.note && <Quote who={t.noteFrom(writer)} text={row.note} />}
      {row.answerNote && <Quote who={t.noteFrom(answerer)} text={row.answerNote} />}
      {state === "asked" && (
        <p className="muted small">
          {isYourTurn ? t.answerBy(row.until) : t.waitsUntil(row.until)}
        </p>
      )}
      {isYourTurn && <Answering row={row} slots={slots} />}
      {((state === "asked" && way === "out") || (state === "accepted" && !row.meeting)) && (
        <form method="post">
          <input type="hidden" name="request" value={row.id} />
          <Button variant="plain" name="answer" value="withdraw">
            {state === "accepted" ? t.cancelMeeting : t.withdraw}
          </Button>
        </form>
      )}
    </article>
  );
}

function Answering({ row, slots }: { row: RequestView; slots: RequestListProps["slots"] }) {
  const t = words[useLang()];
  return (
    <form method="post" className="stack stack--close">
      <input type="hidden" name="request" value={row.id} />
      <div className="row">
        <Button variant="primary" name="answer" value="accept" icon="check">
          {t.accept}
        </Button>
        <Button name="answer" value="decline">
          {t.decline}
        </Button>
      </div>
      <details>
        <summary>{t.propose}</summary>
        <div className="stack stack--close">
          <Select
            name="startsAt"
            id={`time-${row.id}`}
            label={t.askTime}
            empty={t.anyTime}
            options={slots}
          />
          <TextArea
            name="note"
            id={`note-${row.id}`}
            label={t.answerNote}
            rows={2}
            maxLength={500}
          />
          <div className="row">
            <Button name="answer" value="propose" icon="clock">
              {t.proposeThis}
            </Button>
          </div>
        </div>
      </details>
    </form>
  );
}

function Quote({ who, text }: { who: string; text: string }) {
  return (
    <blockquote className="request__note">
      <p className="muted small">{who}</p>
      <p className="prewrap">{text}</p>
    </blockquote>
  );
}

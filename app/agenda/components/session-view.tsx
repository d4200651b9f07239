import { type Localized, langTag, localized, shownLang } from "#app/lib/lang.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { Markdown } from "#app/ui/markdown.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { When } from "#app/ui/when.tsx";
import {
  agendaUrl,
  mySeatUrl,
  myStarsUrl,
  roomUrl,
  scheduleIcsUrl,
  speakerUrl,
} from "#app/urls.ts";
import { words } from "../agenda-wording.ts";
import type { SessionPage } from "../session-page.ts";
import { Links } from "./links.tsx";

type SessionViewProps = { slug: string; zone: string; session: SessionPage };

/** A session's own page: when and where first, then what it is about and who speaks. */
export function SessionView({ slug, zone, session }: SessionViewProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Stack gap="wide">
      <Stack>
        {session.note && (
          <Notice tone={session.isCanceled ? "stop" : "warn"}>{session.note}</Notice>
        )}
        <WhenAndWhere slug={slug} zone={zone} session={session} />
        <Row>
          {session.hasSeats && !session.isCanceled && (
            <>
              <ButtonLink href={mySeatUrl(slug, session.mark)} variant="primary" icon="check">
                {t.bookSeat}
              </ButtonLink>
              <span className="figures muted" data-seats={session.mark} />
            </>
          )}
          <StarForm slug={slug} mark={session.mark} />
          {session.slot && (
            <ButtonLink
              href={scheduleIcsUrl(lang, slug, `session=${session.mark}`)}
              icon="calendar"
            >
              {t.calendar}
            </ButtonLink>
          )}
        </Row>
      </Stack>
      {session.texts.map((text) => (
        <Prose key={text.zh + text.en} text={text} />
      ))}
      {session.speakers.length > 0 && (
        <Section title={t.speakers}>
          <ul className="ag-people">
            {session.speakers.map(({ slug: speaker, name, organization, role }) => (
              <li key={speaker}>
                <a href={speakerUrl(lang, slug, speaker)}>
                  <InLanguage value={name} />
                </a>
                <p className="muted">
                  <InLanguage value={organization} />
                  {role && ` · ${role}`}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <More session={session} />
    </Stack>
  );
}

/** A session is starred from its page also without scripts; with them, in place. */
function StarForm({ slug, mark }: { slug: string; mark: string }) {
  const t = words[useLang()];
  return (
    <form method="post" action={myStarsUrl(slug)} data-star-form={mark}>
      <input type="hidden" name="session" value={mark} />
      <input type="hidden" name="star" value="yes" />
      <button
        type="submit"
        className="button button--quiet"
        data-on={t.starred}
        data-off={t.starIt}
      >
        <Icon name="star" />
        <span>{t.starIt}</span>
      </button>
    </form>
  );
}

function WhenAndWhere({ slug, zone, session }: SessionViewProps) {
  const lang = useLang();
  const t = words[lang];
  const { slot, day, room, track } = session;
  return (
    <div className="ag-when">
      <p>
        <Icon name="clock" />
        {slot ? (
          <span>
            {day} <When from={slot.start} until={slot.end} zone={zone} date="known" />
          </span>
        ) : (
          t.noTime
        )}
      </p>
      <p>
        <Icon name="place" />
        {room ? <a href={roomUrl(lang, slug, room.slug)}>{room.name}</a> : t.noRoom}
      </p>
      <p className="muted">
        {track && (
          <>
            <a href={agendaUrl(lang, slug, `${new URLSearchParams({ track: track.slug })}`)}>
              {track.name}
            </a>
            {" · "}
          </>
        )}
        {session.facts.join(" · ")}
      </p>
    </div>
  );
}

function More({ session }: { session: SessionPage }) {
  const t = words[useLang()];
  const links = [
    ...(session.recording ? [{ url: session.recording, title: t.recording }] : []),
    ...session.links,
    ...(session.feedbackUrl ? [{ url: session.feedbackUrl, title: t.feedback }] : []),
  ];
  return (
    <>
      {links.length > 0 && (
        <Section title={t.links}>
          <Links links={links} />
        </Section>
      )}
      {session.isUnrecorded && <p className="muted">{t.noRecording}</p>}
    </>
  );
}

/** A text of several paragraphs, in the reader's language or, marked as such for voices, in the other. */
export function Prose({ text }: { text: Localized }) {
  const lang = useLang();
  const shown = shownLang(text, lang);
  return (
    <div className="prose" lang={shown === lang ? undefined : langTag(shown)}>
      <Markdown text={localized(text, lang)} />
    </div>
  );
}

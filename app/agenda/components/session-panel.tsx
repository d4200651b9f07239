import { localized } from "#app/lib/lang.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import type { FormAnswer } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Panel, Row } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { boardUrl, draftSessionUrl } from "#app/urls.ts";
import { boardWords } from "../editor-wording.ts";
import type { OpenSession } from "../open-session.ts";
import { ConflictList } from "./conflict-list.tsx";
import { MoveForm } from "./move-form.tsx";

type SessionPanelProps = {
  slug: string;
  day: string;
  session: OpenSession;
  days: { date: string }[];
  rooms: { key: string; name: { zh: string; en: string } }[];
  manages: boolean;
  answer: FormAnswer | undefined;
};

/** The session that was opened on the board: where it is, what is wrong with it, and its form. */
export function SessionPanel(props: SessionPanelProps) {
  const { slug, day, session, days, rooms, manages, answer } = props;
  const lang = useLang();
  const t = boardWords[lang];
  const action = boardUrl(slug, { day, session: session.key });
  const speakers = session.speakers.map((name) => localized(name, lang));
  const about = [
    session.state === "canceled" && t.canceled,
    speakers.join(lang === "zh" ? "、" : ", "),
    session.track && localized(session.track, lang),
    !session.isPlaced && t.unplaced,
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <section id="move" aria-labelledby="move-title">
      <Panel>
        <Row apart>
          <h2 id="move-title" tabIndex={-1} data-turn-focus="">
            <InLanguage value={session.title} />
          </h2>
          <Row>
            {manages && (
              <ButtonLink href={draftSessionUrl(slug, session.key)} icon="edit">
                {t.edit}
              </ButtonLink>
            )}
            <a className="button button--plain" href={boardUrl(slug, { day })} data-in-place="">
              {t.close}
            </a>
          </Row>
        </Row>
        {about !== "" && <p className="muted">{about}</p>}
        {session.wrong.length > 0 && (
          <ConflictList slug={slug} lines={session.wrong} manages={manages} action={action} />
        )}
        {manages && session.state === "confirmed" && (
          <MoveForm session={session} action={action} days={days} rooms={rooms} answer={answer} />
        )}
      </Panel>
    </section>
  );
}

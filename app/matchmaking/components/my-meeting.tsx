import { localized } from "#app/lib/lang.ts";
import { clockOf, dayOf, formatDay, formatInstant } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { FormAnswer } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { followUpsUrl, myMeetingsUrl, myMeetingUrl, partyUrl } from "#app/urls.ts";
import { dayWords } from "../day-wording.ts";
import type { MyMeetingView } from "../my-meeting-view.ts";
import { BadgeScan } from "./badge-scan.tsx";
import { ChangeMeeting } from "./change-meeting.tsx";
import { HowWasIt } from "./how-was-it.tsx";
import { OfferCard } from "./offer-card.tsx";

type MyMeetingProps = {
  slug: string;
  /** The other side's, in the reader's language. */
  name: string;
  zone: string;
  meeting: MyMeetingView;
  answer: FormAnswer | undefined;
};

/** One's own meeting: when, where and with whom, and the one thing to do about it now. */
export function MyMeeting({ slug, name, zone, meeting, answer }: MyMeetingProps) {
  const lang = useLang();
  const t = dayWords[lang];
  const { id, next, feedback, change, mayCheckIn } = meeting;
  return (
    <>
      <div
        id="meeting"
        className="stack"
        {...(mayCheckIn
          ? { "data-live-url": myMeetingUrl(slug, id), "data-live-every": 10_000 }
          : {})}
      >
        <Place slug={slug} zone={zone} meeting={meeting} />
        <Standing meeting={meeting} />
        {meeting.isAlone && (
          <Notice tone="info" title={t.alone} live>
            {meeting.offers.length > 0 ? t.aloneFound : t.aloneLead}
          </Notice>
        )}
        {meeting.offers.map((offer) => (
          <OfferCard key={offer.id} slug={slug} zone={zone} offer={offer} />
        ))}
        {mayCheckIn && !meeting.isHere && (
          <form method="post">
            <input type="hidden" name="intent" value="arrive" />
            <Button variant="primary" size="large" wide icon="check">
              {t.here}
            </Button>
          </form>
        )}
      </div>
      {mayCheckIn && meeting.with.as !== "arrived" && <BadgeScan answer={answer} />}
      {feedback && <HowWasIt feedback={feedback} />}
      {change && <ChangeMeeting name={name} change={change} answer={answer} />}
      {next && (
        <p>
          <a href={myMeetingUrl(slug, next.id)}>
            <b className="figures">{t.next(formatInstant(next.startsAt, zone, lang))}</b>{" "}
            {next.name && <InLanguage value={next.name} />}
          </a>
        </p>
      )}
      <Row>
        <ButtonLink href={myMeetingsUrl(slug)} icon="calendar">
          {t.all}
        </ButtonLink>
        {meeting.isOver && (
          <ButtonLink href={followUpsUrl(slug)} icon="list">
            {t.followUps}
          </ButtonLink>
        )}
      </Row>
    </>
  );
}

type PlaceProps = Pick<MyMeetingProps, "slug" | "zone" | "meeting">;

function Place({ slug, zone, meeting }: PlaceProps) {
  const lang = useLang();
  const t = dayWords[lang];
  const { startsAt, endsAt, place } = meeting;
  const { partyId, kind, name, people } = meeting.with;
  return (
    <div className={meeting.isOff ? "seat-card seat-card--off" : "seat-card"}>
      <p className="seat-card__when figures">
        <span className="muted">{formatDay(dayOf(startsAt, zone), lang)}</span>
        <b>
          {clockOf(startsAt, zone)}–{clockOf(endsAt, zone)}
        </b>
      </p>
      {place ? (
        <p className="seat-card__where">
          <b>{t.table(place.number)}</b>
          <span>
            <InLanguage value={place.room} />
            {place.building && ` · ${place.building}`}
          </span>
        </p>
      ) : (
        <p className="seat-card__where">{t.noTable}</p>
      )}
      {place && localized(place.way, lang) && (
        <p className="muted small">{t.way(localized(place.way, lang))}</p>
      )}
      <p>
        <a href={partyUrl(slug, partyId)}>
          <InLanguage value={name} />
        </a>
        {kind !== "person" && people.length > 0 && (
          <span className="muted"> · {t.people(people.join(lang === "zh" ? "、" : ", "))}</span>
        )}
      </p>
    </div>
  );
}

/** How it stands: canceled, over, on, or how long until then; and who is there. */
function Standing({ meeting }: { meeting: MyMeetingView }) {
  const t = dayWords[useLang()];
  const { isOff, isOver, isOn, isHere, mayCheckIn, minutesUntil } = meeting;
  if (isOff) {
    return (
      <Notice tone="stop" title={t.off}>
        {t.offLead}
      </Notice>
    );
  }
  const { as } = meeting.with;
  const time = isOver ? t.over : isOn ? t.on : t.startsIn(minutesUntil);
  if (!time && !isHere) return null;
  return (
    <p className="row" role="status">
      {time && <Badge tone={isOn ? "ok" : "quiet"}>{time}</Badge>}
      {isHere && <Badge tone="ok">{t.youAreHere}</Badge>}
      {(mayCheckIn || as === "missed") && (
        <Badge tone={as === "arrived" ? "ok" : as === "missed" ? "stop" : "warn"}>{t.as[as]}</Badge>
      )}
    </p>
  );
}

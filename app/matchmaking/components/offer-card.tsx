import { localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { When } from "#app/ui/when.tsx";
import { meetingOfferUrl, myMeetingUrl, partyUrl } from "#app/urls.ts";
import { dayWords } from "../day-wording.ts";
import type { SeenOffer } from "../meeting-offers.ts";

type OfferCardProps = { slug: string; zone: string; offer: SeenOffer };

/** A slot that is offered to someone: with whom, when and where, until when, and the two answers. */
export function OfferCard({ slug, zone, offer }: OfferCardProps) {
  const lang = useLang();
  const t = dayWords[lang];
  const name = localized(offer.with.name, lang);
  const { place } = offer;
  return (
    <article className="offer-card">
      <h2>{offer.why === "walk_up" ? t.offerNow(name) : t.offerFreed(name)}</h2>
      <p className="muted">
        <a href={partyUrl(slug, offer.with.partyId)}>{name}</a>
        {offer.with.person && offer.with.person !== name && ` · ${offer.with.person}`}
      </p>
      <p>
        <b>
          <When from={offer.startsAt} until={offer.endsAt} zone={zone} />
        </b>
        {place && ` · ${t.table(place.number)} · ${localized(place.room, lang)}`}
        {place?.building && ` · ${place.building}`}
      </p>
      {offer.state === "offered" && (
        <p className="muted small">{t.offerUntil(formatInstant(offer.answerBy, zone, lang))}</p>
      )}
      <Answers slug={slug} offer={offer} />
    </article>
  );
}

function Answers({ slug, offer }: Omit<OfferCardProps, "zone">) {
  const t = dayWords[useLang()];
  if (offer.state === "taken") {
    const href = offer.meetingId && myMeetingUrl(slug, offer.meetingId);
    return href ? <a href={href}>{t.offerMade}</a> : <p>{t.offerMade}</p>;
  }
  return (
    <form method="post" action={meetingOfferUrl(slug, offer.id)} className="row">
      {offer.isTaken ? (
        <Badge tone="ok">{t.offerTaken}</Badge>
      ) : (
        <Button variant="primary" name="answer" value="take" icon="check">
          {t.take}
        </Button>
      )}
      <Button name="answer" value="decline">
        {t.decline}
      </Button>
    </form>
  );
}

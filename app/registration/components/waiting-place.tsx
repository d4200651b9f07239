import { localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Facts, Row, Stack } from "#app/ui/layout.tsx";
import { waitingListUrl } from "#app/urls.ts";
import type { WaitingView } from "../waiting-view.ts";
import { words } from "../waiting-wording.ts";

/** Someone's place on the waiting list, what it has become, and what they can do about it. */
export function WaitingPlace({ place, slug }: { place: WaitingView; slug: string }) {
  const lang = useLang();
  const t = words[lang];
  const { state, zone, until } = place;
  return (
    <Stack gap="wide">
      {state === "waiting" && <p>{t.waiting(place.place ?? 1)}</p>}
      {state === "offered" && <p>{t.offered(until ?? 0, zone)}</p>}
      {state !== "waiting" && state !== "offered" && <p>{t.ended[state]}</p>}
      {state === "offered" && <Take place={place} />}
      <Facts
        facts={[
          {
            name: t.waitsFor,
            value: t.tickets(place.quantity, localized(place.typeName, lang)),
          },
          { name: t.since, value: formatInstant(place.since, zone, lang) },
          ...(place.place === null ? [] : [{ name: t.place, value: place.place }]),
        ]}
      />
      {(state === "waiting" || state === "offered") && (
        <div>
          <Confirm intent="leave" title={state === "offered" ? t.decline : t.leave}>
            {state === "offered" ? t.declineWhy : t.leaveWhy}
          </Confirm>
        </div>
      )}
      {(state === "lapsed" || state === "declined") && (
        <Row>
          <ButtonLink href={waitingListUrl(lang, slug, place.ticketTypeId)}>{t.again}</ButtonLink>
        </Row>
      )}
    </Stack>
  );
}

function Take({ place }: { place: WaitingView }) {
  const t = words[useLang()];
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="take" />
      {place.left > 1 && (
        <Field
          type="number"
          inputMode="numeric"
          look="short"
          name="quantity"
          label={t.takeHowMany}
          required
          min={1}
          max={place.left}
          value={place.left}
        />
      )}
      <Row>
        <Button variant="primary" size="large" icon="right" iconAt="end">
          {t.take}
        </Button>
      </Row>
    </form>
  );
}

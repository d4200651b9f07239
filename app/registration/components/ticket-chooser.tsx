import { type Lang, localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Split } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Stepper } from "#app/ui/stepper.tsx";
import { TicketLine, TicketLines } from "#app/ui/ticket-lines.tsx";
import { waitingListUrl } from "#app/urls.ts";
import { words } from "../checkout-wording.ts";
import type { TicketOffer } from "../ticket-offer.ts";
import { ChosenSum } from "./chosen-sum.tsx";

type Props = {
  offers: TicketOffer[];
  zone: string;
  currency: string;
  /** The code under which these are offered, or "". */
  code: string;
  slug: string;
  /** How many the link of this page asks for, by ticket type. */
  chosen: Record<string, number>;
  typed: Record<string, string | string[]>;
  errors: Record<string, string>;
};

/** The list of ticket types with their prices and a quantity each; what they come to beside it. */
export function TicketChooser({ offers, zone, currency, code, slug, ...given }: Props) {
  const lang = useLang();
  const t = words[lang];
  const open = offers.filter((offer) => offer.state === "on_sale");
  if (offers.length === 0) {
    return <EmptyState title={t.nothingOnOffer}>{t.nothingOnOfferHint}</EmptyState>;
  }
  const quantity = (id: string) => quantityOf(id, given, open.length === 1 ? 1 : 0);
  const lines = (
    <TicketLines>
      {offers.map((offer) => (
        <TicketLine
          key={offer.id}
          name={<InLanguage value={offer.name} />}
          about={
            localized(offer.description, lang) ? (
              <InLanguage value={offer.description} />
            ) : undefined
          }
          price={<TicketPrice offer={offer} currency={currency} />}
          note={noteOn(offer, lang)}
          closed={closedBecause(offer, zone, lang)}
          instead={
            offer.hasLine && <a href={waitingListUrl(lang, slug, offer.id)}>{t.joinWaitingList}</a>
          }
          choose={
            <Stepper
              name={`quantity.${offer.id}`}
              label={t.quantityOf(localized(offer.name, lang))}
              value={quantity(offer.id)}
              max={offer.most}
              error={given.errors[`quantity.${offer.id}`]}
            />
          }
        />
      ))}
    </TicketLines>
  );
  if (open.length === 0) return lines;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="code" value={code} />
      <Split
        aside={
          <ChosenSum
            lines={open.map((offer) => ({
              ...offer,
              price: offer.priceNow,
              quantity: Number(quantity(offer.id)) || 0,
            }))}
            currency={currency}
            action={
              <Button variant="primary" icon="right" iconAt="end">
                {t.continueToDetails}
              </Button>
            }
          />
        }
      >
        {lines}
      </Split>
    </form>
  );
}

function TicketPrice({ offer, currency }: { offer: TicketOffer; currency: string }) {
  const lang = useLang();
  const t = words[lang];
  const money = (amount: number) => (amount === 0 ? t.free : formatMoney(amount, currency, lang));
  if (offer.priceNow === offer.price) return money(offer.price);
  return (
    <>
      <del className="muted small">
        <span className="unseen">{t.listPrice}</span> {money(offer.price)}
      </del>{" "}
      {money(offer.priceNow)}
    </>
  );
}

function noteOn(offer: TicketOffer, lang: Lang): string | undefined {
  const t = words[lang];
  if (offer.state !== "on_sale") return undefined;
  if (offer.needsApproval) return t.needsApproval;
  return offer.fewLeft === null ? undefined : t.left(offer.fewLeft);
}

function closedBecause(offer: TicketOffer, zone: string, lang: Lang): string | undefined {
  const t = words[lang];
  if (offer.state === "sold_out") return t.soldOut;
  if (offer.state === "sale_ended") return t.saleEnded;
  if (offer.state === "not_on_sale_yet") return t.notYet(offer.onSaleFrom ?? 0, zone);
  return undefined;
}

/** What was typed, else what the link asks for, else `otherwise`. */
function quantityOf(
  id: string,
  { typed, chosen }: Pick<Props, "typed" | "chosen">,
  otherwise: number,
): string | number {
  const value = typed[`quantity.${id}`];
  return typeof value === "string" ? value : (chosen[id] ?? otherwise);
}

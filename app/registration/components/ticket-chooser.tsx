import { localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Stepper } from "#app/ui/stepper.tsx";
import type { TicketTypeOnOffer } from "../ticket-types.ts";
import { words } from "../wording.ts";

type Offer = Omit<TicketTypeOnOffer, "accessCode">;

type Props = {
  types: Offer[];
  zone: string;
  currency: string;
  accessCode: string;
  typed: Record<string, string | string[]>;
  errors: Record<string, string>;
};

/** What few means: from here on the page says how many are left. */
const few = 20;

/** The list of ticket types with their prices and a quantity each. */
export function TicketChooser({ types, zone, currency, accessCode, typed, errors }: Props) {
  const lang = useLang();
  const t = words[lang];
  if (types.length === 0) {
    return <EmptyState title={t.nothingOnOffer}>{t.nothingOnOfferHint}</EmptyState>;
  }
  const only = types.filter((type) => type.state === "on_sale").length === 1;
  return (
    <form method="post" data-once="">
      <input type="hidden" name="code" value={accessCode} />
      <ul className="offers">
        {types.map((type) => (
          <li className="offer" key={type.id}>
            <div className="offer__words">
              <h2 className="offer__name">
                <InLanguage value={type.name} />
              </h2>
              {localized(type.description, lang) && (
                <p className="muted">
                  <InLanguage value={type.description} />
                </p>
              )}
              <OfferState type={type} zone={zone} />
            </div>
            <p className="offer__price figures">
              {type.price === 0 ? t.free : formatMoney(type.price, currency, lang)}
            </p>
            {type.state === "on_sale" && (
              <Stepper
                name={`quantity.${type.id}`}
                label={t.quantityOf(localized(type.name, lang))}
                value={quantityTyped(typed, type.id) ?? (only ? 1 : 0)}
                max={Math.min(type.perOrder, type.left ?? type.perOrder)}
                error={errors[`quantity.${type.id}`]}
              />
            )}
          </li>
        ))}
      </ul>
      <ActionBar>
        <Button variant="primary" size="large" wide icon="right" iconAt="end">
          {t.continueToDetails}
        </Button>
      </ActionBar>
    </form>
  );
}

function OfferState({ type, zone }: { type: Offer; zone: string }) {
  const t = words[useLang()];
  const isFew = type.left !== null && type.left <= few && !type.needsApproval;
  return (
    <p className="row">
      {type.needsApproval && <Badge tone="info">{t.needsApproval}</Badge>}
      {type.state === "sold_out" && <Badge tone="stop">{t.soldOut}</Badge>}
      {type.state === "sale_ended" && <Badge tone="quiet">{t.saleEnded}</Badge>}
      {type.state === "not_on_sale_yet" && type.onSaleFrom !== null && (
        <Badge tone="quiet">{t.notYet(type.onSaleFrom, zone)}</Badge>
      )}
      {type.state === "on_sale" && isFew && <Badge tone="warn">{t.left(type.left ?? 0)}</Badge>}
    </p>
  );
}

function quantityTyped(typed: Props["typed"], id: string): string | undefined {
  const value = typed[`quantity.${id}`];
  return typeof value === "string" ? value : undefined;
}

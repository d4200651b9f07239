import { type Lang, localized } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Stepper } from "#app/ui/stepper.tsx";
import { TicketLine, TicketLines } from "#app/ui/ticket-lines.tsx";
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
      <TicketLines>
        {types.map((type) => (
          <TicketLine
            key={type.id}
            name={<InLanguage value={type.name} />}
            about={
              localized(type.description, lang) ? (
                <InLanguage value={type.description} />
              ) : undefined
            }
            price={type.price === 0 ? t.free : formatMoney(type.price, currency, lang)}
            note={noteOn(type, lang)}
            closed={closedBecause(type, zone, lang)}
            choose={
              <Stepper
                name={`quantity.${type.id}`}
                label={t.quantityOf(localized(type.name, lang))}
                value={quantityTyped(typed, type.id) ?? (only ? 1 : 0)}
                max={Math.min(type.perOrder, type.left ?? type.perOrder)}
                error={errors[`quantity.${type.id}`]}
              />
            }
          />
        ))}
      </TicketLines>
      <ActionBar>
        <Button variant="primary" size="large" wide icon="right" iconAt="end">
          {t.continueToDetails}
        </Button>
      </ActionBar>
    </form>
  );
}

function noteOn(type: Offer, lang: Lang): string | undefined {
  const t = words[lang];
  if (type.needsApproval) return t.needsApproval;
  return type.left !== null && type.left <= few ? t.left(type.left) : undefined;
}

function closedBecause(type: Offer, zone: string, lang: Lang): string | undefined {
  const t = words[lang];
  if (type.state === "sold_out") return t.soldOut;
  if (type.state === "sale_ended") return t.saleEnded;
  if (type.state === "not_on_sale_yet") return t.notYet(type.onSaleFrom ?? 0, zone);
  return undefined;
}

function quantityTyped(typed: Props["typed"], id: string): string | undefined {
  const value = typed[`quantity.${id}`];
  return typeof value === "string" ? value : undefined;
}

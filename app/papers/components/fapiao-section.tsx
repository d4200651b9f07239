import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { OrderPapersView } from "../order-papers-view.ts";
import { words } from "../wording.ts";
import { fapiaoTones } from "./fapiao-tones.ts";

type FapiaoProps = Pick<OrderPapersView, "fapiao" | "first"> & { answer: FormAnswer | undefined };

/** The fapiao of an order: what is to stand on it, or that it is issued. */
export function FapiaoSection({ fapiao, first, answer }: FapiaoProps) {
  const t = words[useLang()];
  const state = fapiao && (
    <Badge tone={fapiaoTones[fapiao.state]}>{t.fapiaoStates[fapiao.state]}</Badge>
  );
  if (fapiao && !fapiao.changes) {
    return (
      <Section title={t.fapiao} actions={state}>
        <Notice tone={fapiao.state === "issued" ? "ok" : "info"} title={fapiao.title}>
          {t.fapiaoNumber(fapiao.number, fapiao.issuedOn)}
        </Notice>
      </Section>
    );
  }
  return (
    <Section title={t.fapiao} lead={t.fapiaoLead} actions={state}>
      <FapiaoForm fapiao={fapiao} first={first} answer={answer} />
    </Section>
  );
}

function FapiaoForm({ fapiao, first, answer }: FapiaoProps) {
  const t = words[useLang()];
  const { one, several } = filledWith(answer);
  const special = "kind=special";
  const company = "buyerKind=company";
  const fields = {
    title: t.title,
    taxpayerNumber: t.taxpayerNumber,
    address: t.address,
    phone: t.phone,
    bank: t.bank,
    account: t.account,
    email: t.fapiaoEmail,
  };
  return (
    <form method="post" className="form" noValidate data-once="">
      <input type="hidden" name="intent" value="fapiao" />
      <ErrorSummary
        errors={answer?.errors}
        labels={{ ...fields, kind: t.fapiaoKind, buyerKind: t.buyerKind }}
      />
      <Choices
        kind="one"
        inRow
        required
        label={t.buyerKind}
        choices={[
          { value: "company", label: t.buyerKinds.company },
          { value: "personal", label: t.buyerKinds.personal },
        ]}
        {...several("buyerKind", [fapiao?.buyerKind ?? "company"])}
      />
      <Choices
        kind="one"
        inRow
        required
        label={t.fapiaoKind}
        choices={[
          { value: "ordinary", label: t.fapiaoKinds.ordinary },
          { value: "special", label: t.fapiaoKinds.special },
        ]}
        {...several("kind", [fapiao?.kind ?? "ordinary"])}
      />
      <Field
        label={t.title}
        required
        maxLength={120}
        {...one("title", fapiao?.title ?? first.title)}
      />
      <Field
        label={t.taxpayerNumber}
        hint={t.taxpayerHint}
        shownWhen={company}
        required
        autoComplete="off"
        maxLength={40}
        {...one("taxpayerNumber", fapiao?.taxpayerNumber ?? first.taxpayerNumber)}
      />
      {(["address", "phone", "bank", "account"] as const).map((name) => (
        <Field
          key={name}
          label={fields[name]}
          shownWhen={special}
          required
          {...(name === "address" ? { hint: t.specialHint } : {})}
          autoComplete="off"
          {...one(name, fapiao?.[name] ?? "")}
        />
      ))}
      <Field
        label={t.fapiaoEmail}
        type="email"
        required
        {...one("email", fapiao?.email ?? first.email)}
      />
      <Row>
        <Button variant="primary">{fapiao ? t.changeFapiao : t.askFapiao}</Button>
      </Row>
    </form>
  );
}

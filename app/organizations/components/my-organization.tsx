import { type Localized, localized } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Field } from "#app/ui/field.tsx";
import type { FormAnswer } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import type { OrganizationFields } from "../organization-fields.ts";
import type { Representative } from "../organizations.ts";
import { words } from "../organizer-wording.ts";
import { LogoForm } from "./logo-form.tsx";
import { OrganizationForm } from "./organization-form.tsx";
import { Representatives } from "./representatives.tsx";

type MyOrganizationProps = {
  state: "invited" | "confirmed" | null;
  name: Localized | null;
  logo: string | null;
  own: { title: string; listed: boolean };
  fields: OrganizationFields;
  currency: string;
  people: Representative[];
  /** What the reader's address lets them claim. */
  claimable: { id: string; name: Localized }[];
  answer: (FormAnswer & { intent: unknown }) | undefined;
};

/** Whom someone speaks for: how they come to, or the organization's page and people to change. */
export function MyOrganization(props: MyOrganizationProps) {
  const { state, name, answer } = props;
  if (name === null) return <Claimable organizations={props.claimable} />;
  if (state === "invited") return <Invitation name={name} />;
  const asked = (intent: string) => (answer?.intent === intent ? answer : undefined);
  return (
    <>
      <OwnPart {...props.own} />
      <LogoForm name={name} logo={props.logo} />
      <OrganizationForm
        fields={props.fields}
        currency={props.currency}
        by="itself"
        isNew={false}
        answer={asked("save")}
      />
      <Representatives people={props.people} answer={asked("invite")} />
      <Leaving />
    </>
  );
}

function Claimable({ organizations }: { organizations: MyOrganizationProps["claimable"] }) {
  const lang = useLang();
  const t = words[lang];
  if (organizations.length === 0) {
    return (
      <EmptyState icon="leaf" title={t.notMine}>
        {t.notMineLead}
      </EmptyState>
    );
  }
  return (
    <Section title={t.claimable}>
      {organizations.map(({ id, name }) => (
        <form method="post" key={id}>
          <input type="hidden" name="intent" value="claim" />
          <input type="hidden" name="organization" value={id} />
          <Button variant="primary">{t.claimIt(localized(name, lang))}</Button>
        </form>
      ))}
    </Section>
  );
}

function Invitation({ name }: { name: Localized }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Notice
      tone="info"
      title={t.invitedTo(localized(name, lang))}
      action={
        <form method="post" className="row">
          <Button variant="primary" name="intent" value="agree">
            {t.agree}
          </Button>
          <Button name="intent" value="decline">
            {t.decline}
          </Button>
        </form>
      }
    >
      {t.invitedToLead}
    </Notice>
  );
}

function OwnPart({ title, listed }: MyOrganizationProps["own"]) {
  const t = words[useLang()];
  return (
    <Section title={t.myRole}>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="title" />
        <Field name="title" id="own-title" label={t.title} value={title} maxLength={100} />
        <Checkbox name="listed" label={t.listed} checked={listed} />
        <Row>
          <Button>{t.save}</Button>
        </Row>
      </form>
    </Section>
  );
}

function Leaving() {
  const t = words[useLang()];
  return (
    <Section title={t.leave}>
      <div>
        <Confirm intent="leave" title={t.leave}>
          {t.leaveWhy}
        </Confirm>
      </div>
    </Section>
  );
}

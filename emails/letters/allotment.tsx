import { localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { plural, wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import { eventRows } from "../event-lines.ts";
import type { EventFacts } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    subject: (event: string) => `给社区的门票：${event}`,
    title: (organization: string) => `给${organization}的门票`,
    body: (n: number, type: string) =>
      `主办方为你们预留了 ${n} 张“${type}”。在下面的页面上可以拿到发给成员的链接，也能看到谁领了、谁到了。`,
    until: (at: string) => `没有领走的票会在 ${at} 收回。`,
    open: "打开分票页",
    private: "持有这个链接就能管理这些票，请只交给负责分票的人。",
  },
  en: {
    subject: (event: string) => `Tickets for your community: ${event}`,
    title: (organization: string) => `Tickets for ${organization}`,
    body: (n: number, type: string) =>
      `The organizers keep ${n} ${plural(n, "ticket", "tickets")} of “${type}” for you. The page below has the link to hand out to your members, and shows who took one and who came.`,
    until: (at: string) => `What nobody has taken by ${at} goes back.`,
    open: "Hand out tickets",
    private: "Whoever has this link looks after these tickets; please give it to nobody else.",
  },
});

/** To the person of a community who hands out its tickets. */
export const allotment: Template<"allotment"> = {
  subject: (_, { event, lang }) => words[lang].subject(localized(event.name, lang)),
  page: (props, facts) => {
    const t = words[facts.lang];
    const { title, body, until } = said(props, facts);
    return (
      <Letter facts={facts} title={title} preview={body}>
        <Paragraph>{body}</Paragraph>
        {until && <Paragraph>{until}</Paragraph>}
        <Facts rows={eventRows(facts)} />
        <ButtonLink href={facts.origin + props.path} event={facts.event}>
          {t.open}
        </ButtonLink>
        <Quiet>{t.private}</Quiet>
      </Letter>
    );
  },
  text: (props, facts) => {
    const t = words[facts.lang];
    const { title, body, until } = said(props, facts);
    return plain(facts, [
      title,
      body,
      until,
      plainFacts(eventRows(facts), facts.lang),
      plainLink(t.open, facts.origin + props.path),
      t.private,
    ]);
  },
};

function said(props: LetterProps["allotment"], { lang, event }: EventFacts) {
  const t = words[lang];
  const { organization, quantity, typeName, until } = props;
  return {
    title: t.title(organization),
    body: t.body(quantity, localized(typeName, lang)),
    until: until === null ? "" : t.until(formatInstant(until, event.zone, lang)),
  };
}

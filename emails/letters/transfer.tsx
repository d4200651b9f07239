import { localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import { eventRows } from "../event-lines.ts";
import type { EventFacts } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";

type Props = LetterProps["transfer"];

const words = wording({
  zh: {
    offered: {
      subject: (event: string) => `有人把门票转给您：${event}`,
      title: "有一张门票转给您",
      body: ({ from, type }: Said) =>
        `${from}想把一张“${type}”转给您。接受之后，这张票就归您，新的二维码会马上发给您，原来的随即失效。`,
    },
    passed_on: {
      subject: (event: string) => `门票已转让：${event}`,
      title: "门票已转让",
      body: ({ from, to, type }: Said) =>
        `${from}名下的一张“${type}”已转给${to}。原来的二维码不能再入场。`,
    },
    declined: {
      subject: (event: string) => `对方没有接受门票：${event}`,
      title: "对方没有接受",
      body: ({ from, to, type }: Said) =>
        `${to}没有接受这张“${type}”。票仍归${from}，原来的二维码照常有效。`,
    },
    withdrawn: {
      subject: (event: string) => `门票转让已撤回：${event}`,
      title: "转让已撤回",
      body: ({ from, type }: Said) => `${from}撤回了要转给您的“${type}”，原来的链接不再有效。`,
    },
    until: (at: string) => `请在 ${at} 之前决定。`,
    open: "查看并决定",
    private: "链接只属于您，请勿转发。",
  },
  en: {
    offered: {
      subject: (event: string) => `A ticket for ${event} is being passed on to you`,
      title: "A ticket is being passed on to you",
      body: ({ from, type }: Said) =>
        `${from} would like to pass a ticket on to you: “${type}”. Once you accept, it is yours: a new code reaches you at once and the old one opens no gate any more.`,
    },
    passed_on: {
      subject: (event: string) => `A ticket for ${event} was passed on`,
      title: "The ticket was passed on",
      body: ({ from, to, type }: Said) =>
        `A ticket of ${from} (“${type}”) now belongs to ${to}. Its old code opens no gate any more.`,
    },
    declined: {
      subject: (event: string) => `Your ticket for ${event} was not accepted`,
      title: "The ticket was not accepted",
      body: ({ from, to, type }: Said) =>
        `${to} did not accept the ticket “${type}”. It still belongs to ${from}, and its code is as good as before.`,
    },
    withdrawn: {
      subject: (event: string) => `A ticket for ${event} is not passed on after all`,
      title: "It was withdrawn",
      body: ({ from, type }: Said) =>
        `${from} is not passing on the ticket “${type}” after all; the link you got no longer works.`,
    },
    until: (at: string) => `Please decide by ${at}.`,
    open: "See it and decide",
    private: "This link is yours alone; please do not forward it.",
  },
});

type Said = { from: string; to: string; type: string };

/** A ticket on its way from one person to another: to each side what they have to know. */
export const transfer: Template<"transfer"> = {
  subject: ({ news }, { event, lang }) => words[lang][news].subject(localized(event.name, lang)),
  page: (props, facts) => {
    const t = words[facts.lang];
    const { title, body, until } = said(props, facts);
    return (
      <Letter facts={facts} title={title} preview={body}>
        <Paragraph>{body}</Paragraph>
        {until && <Paragraph>{until}</Paragraph>}
        <Facts rows={eventRows(facts)} />
        {props.path && (
          <ButtonLink href={facts.origin + props.path} event={facts.event}>
            {t.open}
          </ButtonLink>
        )}
        {props.path && <Quiet>{t.private}</Quiet>}
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
      props.path && plainLink(t.open, facts.origin + props.path),
      props.path && t.private,
    ]);
  },
};

function said({ news, typeName, from, to, until }: Props, { lang, event }: EventFacts) {
  const t = words[lang];
  return {
    title: t[news].title,
    body: t[news].body({ from, to, type: localized(typeName, lang) }),
    until: until === null ? "" : t.until(formatInstant(until, event.zone, lang)),
  };
}

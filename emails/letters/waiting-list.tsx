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

type Props = LetterProps["waiting-list"];

const words = wording({
  zh: {
    joined: {
      subject: (event: string) => `已加入候补：${event}`,
      title: "您已在候补名单上",
      body: (n: number, type: string, place: number) =>
        `您候补 ${n} 张“${type}”，目前排在第 ${place} 位。一有名额，我们就按顺序写信给您。`,
      action: "查看候补",
    },
    offered: {
      subject: (event: string) => `轮到您了，名额已保留：${event}`,
      title: "轮到您了",
      body: (n: number, type: string) => `${n} 张“${type}”已为您保留。`,
      action: "确认名额",
    },
    lapsed: {
      subject: (event: string) => `保留的名额已让出：${event}`,
      title: "名额已让给下一位",
      body: (n: number, type: string) =>
        `为您保留的 ${n} 张“${type}”没有在期限内确认，已经让给下一位。如仍想参加，欢迎重新加入候补。`,
      action: "重新加入",
    },
    until: (at: string) =>
      `请在 ${at} 之前确认，过后会让给下一位。不需要了，也请在页面上点“让给下一位”。`,
    private: "链接只属于您，请勿转发。",
  },
  en: {
    joined: {
      subject: (event: string) => `You are on the waiting list for ${event}`,
      title: "You are on the waiting list",
      body: (n: number, type: string, place: number) =>
        `You wait for ${n} ${plural(n, "ticket", "tickets")} of “${type}” and are number ${place} in line. As soon as there is room we write to you, in order.`,
      action: "See your place",
    },
    offered: {
      subject: (event: string) => `It is your turn: a place at ${event}`,
      title: "It is your turn",
      body: (n: number, type: string) =>
        `${n} ${plural(n, "ticket", "tickets")} of “${type}” ${plural(n, "is", "are")} kept for you.`,
      action: "Take it",
    },
    lapsed: {
      subject: (event: string) => `Your place at ${event} went to the next`,
      title: "The place went to the next in line",
      body: (n: number, type: string) =>
        `${n} ${plural(n, "ticket", "tickets")} of “${type}” ${plural(n, "was", "were")} kept for you and not taken in time. If you still want to come, you are welcome to join the list again.`,
      action: "Join again",
    },
    until: (at: string) =>
      `Please take it by ${at}; after that the next in line is asked. If you do not need it any more, say so on the page.`,
    private: "This link is yours alone; please do not forward it.",
  },
});

/** What becomes of a place on a waiting list. */
export const waitingList: Template<"waiting-list"> = {
  subject: ({ news }, { event, lang }) => words[lang][news].subject(localized(event.name, lang)),
  page: (props, facts) => {
    const { title, body, action, url, until } = said(props, facts);
    return (
      <Letter facts={facts} title={title} preview={body}>
        <Paragraph>{body}</Paragraph>
        {until && <Paragraph>{until}</Paragraph>}
        <Facts rows={eventRows(facts)} />
        <ButtonLink href={url} event={facts.event}>
          {action}
        </ButtonLink>
        <Quiet>{words[facts.lang].private}</Quiet>
      </Letter>
    );
  },
  text: (props, facts) => {
    const { title, body, action, url, until } = said(props, facts);
    return plain(facts, [
      title,
      body,
      until,
      plainFacts(eventRows(facts), facts.lang),
      plainLink(action, url),
      words[facts.lang].private,
    ]);
  },
};

function said({ news, path, typeName, quantity, place, until }: Props, facts: EventFacts) {
  const { lang, event, origin } = facts;
  const { title, body, action } = words[lang][news];
  return {
    title,
    body: body(quantity, localized(typeName, lang), place),
    action,
    url: origin + path,
    until: until === null ? "" : words[lang].until(formatInstant(until, event.zone, lang)),
  };
}

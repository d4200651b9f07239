import { type Lang, localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import type { EventFacts, LetterSession } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import { sessionPage, sessionRows } from "../session-lines.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    "seat-confirmed": {
      subject: (title: string) => `座位已预订：${title}`,
      title: "座位订好了",
      body: "请在开始前到会场，凭门票入座。开始后没来，座位会让给门口等候的人。",
      action: "查看场次",
    },
    "seat-promoted": {
      subject: (title: string) => `您有座位了：${title}`,
      title: "轮到您了，座位是您的",
      body: "有人退还了座位，您排在最前面，已经为您订好。来不了的话，请尽早退还，后面还有人在等。",
      action: "查看或退还座位",
    },
    "seat-offered": {
      subject: (title: string) => `给您留了一个座位：${title}`,
      title: "有座位了，请确认",
      body: (until: string) => `为您保留到 ${until}。到时没有确认，座位会留给下一位。`,
      action: "确认座位",
    },
    "seat-lost": {
      subject: (title: string) => `座位已让出：${title}`,
      title: "座位已经让出",
      lapsed: "您没有在期限内确认，座位已经留给下一位。仍想参加的话，可以重新排队。",
      unclaimed: "开始后没有等到您，座位已经让给门口等候的人。会场若有空位，到门口仍可入座。",
      action: "查看场次",
    },
  },
  en: {
    "seat-confirmed": {
      subject: (title: string) => `Your seat is booked: ${title}`,
      title: "Your seat is booked",
      body: "Please be there before it begins; your ticket is your seat. Once it has begun, empty seats go to those who wait at the door.",
      action: "See the session",
    },
    "seat-promoted": {
      subject: (title: string) => `You have a seat: ${title}`,
      title: "It is your turn: the seat is yours",
      body: "Somebody gave a seat back, and you were first in line. If you can not come, please give it back soon; others are waiting.",
      action: "See it or give it back",
    },
    "seat-offered": {
      subject: (title: string) => `A seat is kept for you: ${title}`,
      title: "There is a seat: please confirm",
      body: (until: string) =>
        `It is kept for you until ${until}. Without your word it goes to the next in line.`,
      action: "Take the seat",
    },
    "seat-lost": {
      subject: (title: string) => `Your seat was given on: ${title}`,
      title: "Your seat was given on",
      lapsed:
        "There was no word from you in time, so the seat went to the next in line. If you still want to come, join the line again.",
      unclaimed:
        "It began without you, so the seat went to those at the door. If there is room, you may still walk in.",
      action: "See the session",
    },
  },
});

type Said = { title: string; body: string; action: string };

/** `seat-confirmed` and `seat-promoted` say that there is a seat. */
function held<Kind extends "seat-confirmed" | "seat-promoted">(kind: Kind): Template<Kind> {
  return template((_, { lang }) => words[lang][kind], kind);
}

export const seatConfirmed = held("seat-confirmed");
export const seatPromoted = held("seat-promoted");

export const seatOffered: Template<"seat-offered"> = template(({ until }, { lang, event }) => {
  const t = words[lang]["seat-offered"];
  return { ...t, body: t.body(formatInstant(until, event.zone, lang)) };
}, "seat-offered");

export const seatLost: Template<"seat-lost"> = template(({ reason }, { lang }) => {
  const t = words[lang]["seat-lost"];
  return { ...t, body: t[reason] };
}, "seat-lost");

type SeatKind = "seat-confirmed" | "seat-promoted" | "seat-offered" | "seat-lost";

function template<Kind extends SeatKind>(
  said: (props: LetterProps[Kind], facts: EventFacts) => Said,
  kind: Kind,
): Template<Kind> {
  const titleOf = ({ session }: { session: LetterSession }, lang: Lang) =>
    localized(session.title, lang);
  return {
    subject: (props, { lang }: EventFacts) => words[lang][kind].subject(titleOf(props, lang)),
    page: (props, facts: EventFacts) => {
      const { title, body, action } = said(props, facts);
      return (
        <Letter facts={facts} title={title} preview={titleOf(props, facts.lang)}>
          <Paragraph>{titleOf(props, facts.lang)}</Paragraph>
          <Facts rows={sessionRows(props.session, facts)} />
          <Quiet>{body}</Quiet>
          <ButtonLink href={sessionPage(props.session.slug, facts)} event={facts.event}>
            {action}
          </ButtonLink>
        </Letter>
      );
    },
    text: (props, facts: EventFacts) => {
      const { title, body, action } = said(props, facts);
      return plain(facts, [
        title,
        titleOf(props, facts.lang),
        plainFacts(sessionRows(props.session, facts), facts.lang),
        body,
        plainLink(action, sessionPage(props.session.slug, facts)),
      ]);
    },
  };
}

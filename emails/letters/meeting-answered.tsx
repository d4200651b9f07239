import { localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Paragraph, Quiet } from "../components/parts.tsx";
import type { EventFacts } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    subjects: {
      accepted: (who: string) => `${who}同意与您见面`,
      declined: (who: string) => `${who}这次不便见面`,
      proposed: (who: string) => `${who}想换一个时间`,
    },
    bodies: {
      accepted: (event: string) => `时间和桌号会随${event}的会面安排一起通知您。`,
      declined: (event: string) => `没有关系：${event}还有许多想认识您的人。`,
      proposed: (event: string) => `请在${event}的约见页面上答复。`,
    },
    at: (time: string) => `提议的时间：${time}`,
    open: "打开约见页面",
    quiet: "您在这里发出过请求，所以收到这封邮件。",
  },
  en: {
    subjects: {
      accepted: (who: string) => `${who} will meet you`,
      declined: (who: string) => `${who} cannot meet this time`,
      proposed: (who: string) => `${who} would like another time`,
    },
    bodies: {
      accepted: (event: string) =>
        `You will hear about the time and the table with the meeting plan of ${event}.`,
      declined: (event: string) => `There are many more people to meet at ${event}.`,
      proposed: (event: string) => `Please answer on the page of your requests at ${event}.`,
    },
    at: (time: string) => `Proposed time: ${time}`,
    open: "Open your requests",
    quiet: "You get this letter because you asked for a meeting.",
  },
});

/** What the other side answered. */
export const meetingAnswered: Template<"meeting-answered"> = {
  subject: (props, facts) => said(props, facts).title,
  page: (props, facts) => {
    const { title, body, time } = said(props, facts);
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={title} preview={body}>
        {time && <Paragraph>{time}</Paragraph>}
        {props.note && <Paragraph>{props.note}</Paragraph>}
        <Paragraph>{body}</Paragraph>
        <ButtonLink href={facts.origin + props.path}>{t.open}</ButtonLink>
        <Quiet>{t.quiet}</Quiet>
      </Letter>
    );
  },
  text: (props, facts) => {
    const { title, body, time } = said(props, facts);
    const t = words[facts.lang];
    return plain(facts, [
      title,
      time,
      props.note,
      body,
      plainLink(t.open, facts.origin + props.path),
      t.quiet,
    ]);
  },
};

function said({ by, answer, startsAt }: LetterProps["meeting-answered"], facts: EventFacts) {
  const { lang, event } = facts;
  const t = words[lang];
  return {
    title: t.subjects[answer](localized(by, lang)),
    body: t.bodies[answer](localized(event.name, lang)),
    time: startsAt === null ? "" : t.at(formatInstant(startsAt, event.zone, lang)),
  };
}

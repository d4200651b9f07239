import { localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Paragraph, Quiet } from "../components/parts.tsx";
import { plain, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    subject: (event: string) => `请完善您的讲者介绍：${event}`,
    title: "您的讲者页面",
    body: "用下面的链接可以随时修改您的姓名、简介、单位和照片，也可以告诉我们您哪些时间不便。改动会随下一版日程公开。",
    open: "修改我的介绍",
    keep: "此链接只属于您，请勿转发。",
  },
  en: {
    subject: (event: string) => `Your speaker page at ${event}`,
    title: "Your speaker page",
    body: "With this link you can change your name, biography, organization and picture at any time, and tell us when you can not be there. What you change is public with the next version of the schedule.",
    open: "Edit my page",
    keep: "The link is yours alone. Please do not forward it.",
  },
});

export const speakerLink: Template<"speaker-link"> = {
  subject: (_, { event, lang }) => words[lang].subject(localized(event.name, lang)),
  page: ({ secret }, facts) => {
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={t.title} preview={t.body}>
        <Paragraph>{t.body}</Paragraph>
        <ButtonLink href={facts.speakerLink(secret)} event={facts.event}>
          {t.open}
        </ButtonLink>
        <Quiet>{t.keep}</Quiet>
      </Letter>
    );
  },
  text: ({ secret }, facts) => {
    const t = words[facts.lang];
    return plain(facts, [t.title, t.body, plainLink(t.open, facts.speakerLink(secret)), t.keep]);
  },
};

import { localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Paragraph, Quiet } from "../components/parts.tsx";
import type { SiteFacts } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    subject: (event: string) => `邀请您共同组织：${event}`,
    title: (event: string) => `一起组织${event}`,
    body: (by: string, role: string) => `${by} 邀请您以“${role}”的身份加入组织团队。`,
    roles: {
      owner: "负责人",
      editor: "编辑",
      finance: "财务",
      check_in: "签到",
      reviewer: "审核",
    },
    open: "登录并开始",
    once: "链接三天内有效，只能使用一次。之后可用此邮箱接收验证码登录。请勿转发。",
  },
  en: {
    subject: (event: string) => `Help organize ${event}`,
    title: (event: string) => `Help organize ${event}`,
    body: (by: string, role: string) => `${by} asks you to join the organizers as ${role}.`,
    roles: {
      owner: "an owner",
      editor: "an editor",
      finance: "finance staff",
      check_in: "check-in staff",
      reviewer: "a reviewer",
    },
    open: "Sign in and start",
    once: "The link works once, for three days; after that, sign in with a code sent to this address. Please do not forward it.",
  },
});

export const invitation: Template<"invitation"> = {
  subject: ({ event }, { lang }) => words[lang].subject(localized(event, lang)),
  page: (props, facts) => {
    const { title, body, link } = said(props, facts);
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={title} preview={body}>
        <Paragraph>{body}</Paragraph>
        <ButtonLink href={link}>{t.open}</ButtonLink>
        <Quiet>{t.once}</Quiet>
      </Letter>
    );
  },
  text: (props, facts) => {
    const { title, body, link } = said(props, facts);
    const t = words[facts.lang];
    return plain(facts, [title, body, plainLink(t.open, link), t.once]);
  },
};

function said(
  { event, role, by, secret }: LetterProps["invitation"],
  { lang, signInLink }: SiteFacts,
) {
  const t = words[lang];
  return {
    title: t.title(localized(event, lang)),
    body: t.body(by, t.roles[role]),
    link: signInLink(secret),
  };
}

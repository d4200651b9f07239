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
    subject: (organization: string, event: string) => `请代表${organization}参加${event}`,
    title: (organization: string) => `代表${organization}`,
    body: (by: string, organization: string, event: string) =>
      `${by} 邀请您作为${organization}的代表参加${event}。同意之后，您可以填写名片、挑选想见的人、答复约见。`,
    open: "查看邀请",
    once: "链接三天内有效，只能使用一次；之后可用此邮箱接收验证码登录。如果您不代表这家机构，打开后可以谢绝。请勿转发。",
  },
  en: {
    subject: (organization: string, event: string) => `Represent ${organization} at ${event}`,
    title: (organization: string) => `Represent ${organization}`,
    body: (by: string, organization: string, event: string) =>
      `${by} asks you to represent ${organization} at ${event}. Once you agree, you can fill in your profile, choose whom to meet and answer requests.`,
    open: "See the invitation",
    once: "The link works once, for three days; after that, sign in with a code sent to this address. If you do not speak for this organization, you can say so there. Please do not forward it.",
  },
});

/** To someone who is asked to speak for an organization. */
export const organizationInvitation: Template<"organization-invitation"> = {
  subject: ({ event, organization }, { lang }) =>
    words[lang].subject(localized(organization, lang), localized(event, lang)),
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
  { event, organization, by, secret, path }: LetterProps["organization-invitation"],
  { lang, signInLink }: SiteFacts,
) {
  const t = words[lang];
  const name = localized(organization, lang);
  return {
    title: t.title(name),
    body: t.body(by, name, localized(event, lang)),
    link: `${signInLink(secret)}?${new URLSearchParams({ next: path })}`,
  };
}

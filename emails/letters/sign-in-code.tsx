import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { Paragraph, Quiet } from "../components/parts.tsx";
import { styles } from "../components/styles.ts";
import { plain } from "../plain.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    subject: (code: string) => `${code} 是您的登录验证码`,
    title: "登录验证码",
    body: (minutes: number) => `请在登录页输入这六位数字，${minutes} 分钟内有效，只能使用一次。`,
    notYou: "如果不是您本人在登录，请忽略此邮件，也不要把验证码告诉任何人。",
  },
  en: {
    subject: (code: string) => `${code} is your sign-in code`,
    title: "Your sign-in code",
    body: (minutes: number) =>
      `Type these six digits on the sign-in page. They work once, for ${minutes} minutes.`,
    notYou: "If it is not you who is signing in, ignore this letter and tell nobody the code.",
  },
});

export const signInCode: Template<"sign-in-code"> = {
  subject: ({ code }, { lang }) => words[lang].subject(code),
  page: ({ code, minutes }, facts) => {
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={t.title} preview={t.body(minutes)}>
        <p className="letter-text" style={styles.digits}>
          {code}
        </p>
        <Paragraph>{t.body(minutes)}</Paragraph>
        <Quiet>{t.notYou}</Quiet>
      </Letter>
    );
  },
  text: ({ code, minutes }, facts) => {
    const t = words[facts.lang];
    return plain(facts, [t.title, code, t.body(minutes), t.notYou]);
  },
};

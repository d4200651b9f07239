import { localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { Facts, Paragraph, Quiet } from "../components/parts.tsx";
import { eventRows } from "../event-lines.ts";
import { plain, plainFacts } from "../plain.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: { why: (event: string) => `您收到此邮件，是因为您报名了${event}。` },
  en: { why: (event: string) => `You get this letter because you registered for ${event}.` },
});

/** Paragraphs are parted by empty lines; a single line break stays one. */
export const organizerLetter: Template<"organizer-letter"> = {
  subject: ({ subject }) => subject,
  page: ({ subject, body }, facts) => (
    <Letter facts={facts} title={subject} preview={body.slice(0, 120)}>
      {paragraphs(body).map(({ at, lines }) => (
        <Paragraph key={at}>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
            <span key={i}>
              {i > 0 && <br />}
              {line}
            </span>
          ))}
        </Paragraph>
      ))}
      <Facts rows={eventRows(facts)} />
      <Quiet>{words[facts.lang].why(localized(facts.event.name, facts.lang))}</Quiet>
    </Letter>
  ),
  text: ({ subject, body }, facts) =>
    plain(facts, [
      subject,
      body,
      plainFacts(eventRows(facts), facts.lang),
      words[facts.lang].why(localized(facts.event.name, facts.lang)),
    ]),
};

function paragraphs(body: string): { at: number; lines: string[] }[] {
  return body
    .split(/\n{2,}/)
    .map((paragraph, at) => ({ at, lines: paragraph.split("\n") }))
    .filter(({ lines }) => lines.some(Boolean));
}

import { localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import type { EventFacts } from "../letter-facts.ts";
import type { LetterProps } from "../letter-kinds.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import { placeLine } from "../session-lines.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    subjects: {
      freed: (who: string) => `空出一个时段：要和${who}见面吗？`,
      walk_up: (who: string) => `现在就能见${who}`,
    },
    leads: {
      freed: "你们都同意见面，之前没有排上。双方都确认后，这场会谈就定下来。",
      walk_up: "一方的会谈对象没有到场。双方都确认后，请直接到这张桌。",
    },
    who: "对方",
    place: "时间和地点",
    until: "答复截止",
    table: (room: string, number: number) => `${room} ${number} 号桌`,
    open: "去答复",
    quiet: "不方便也没关系：不答复，或选“这次不了”，时段会让给别人，对方不会知道是谁没有确认。",
  },
  en: {
    subjects: {
      freed: (who: string) => `A slot came free: meet ${who}?`,
      walk_up: (who: string) => `You could meet ${who} right now`,
    },
    leads: {
      freed: "You both agreed to meet and had no slot. Once both of you take it, it is a meeting.",
      walk_up:
        "One of you was left alone at a table. Once both of you take it, please come straight there.",
    },
    who: "With",
    place: "When and where",
    until: "Answer by",
    table: (room: string, number: number) => `${room}, table ${number}`,
    open: "Answer",
    quiet:
      "If it does not suit, decline or let it pass: the slot goes to others, and nobody is told who did not take it.",
  },
});

/** A slot that came free is offered to someone, until a deadline. */
export const meetingOffered: Template<"meeting-offered"> = {
  subject: titleOf,
  page: (props, facts) => {
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={titleOf(props, facts)} preview={t.leads[props.why]}>
        <Paragraph>{t.leads[props.why]}</Paragraph>
        <Facts rows={rowsOf(props, facts)} />
        <ButtonLink href={facts.origin + props.path} event={facts.event}>
          {t.open}
        </ButtonLink>
        <Quiet>{t.quiet}</Quiet>
      </Letter>
    );
  },
  text: (props, facts) => {
    const t = words[facts.lang];
    return plain(facts, [
      titleOf(props, facts),
      t.leads[props.why],
      plainFacts(rowsOf(props, facts), facts.lang),
      plainLink(t.open, facts.origin + props.path),
      t.quiet,
    ]);
  },
};

type Props = LetterProps["meeting-offered"];

function titleOf(props: Props, { lang }: EventFacts): string {
  return words[lang].subjects[props.why](localized(props.with, lang));
}

function rowsOf(props: Props, facts: EventFacts): [string, string][] {
  const { lang, event } = facts;
  const t = words[lang];
  const room = (of: "zh" | "en") =>
    props.table ? words[of].table(localized(props.table.room, of), props.table.number) : "";
  const slot = {
    start: props.startsAt,
    end: props.endsAt,
    room: { zh: room("zh"), en: room("en") },
  };
  return [
    [t.who, [localized(props.with, lang), props.person].filter(Boolean).join(" · ")],
    [t.place, placeLine(slot, facts)],
    [t.until, formatInstant(props.until, event.zone, lang)],
  ];
}

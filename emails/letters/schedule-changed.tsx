import { localized } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import type { EventFacts } from "../letter-facts.ts";
import type { LetterChange, LetterProps } from "../letter-kinds.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import { placeLine, sessionPage } from "../session-lines.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    subject: (event: string) => `日程有变：${event}`,
    title: "与您有关的日程变动",
    lead: "下面只列出与您有关的场次。附件里的日历文件会更新您手机上的日程。",
    leadAlone: "下面只列出与您有关的变动。",
    as: { speaking: "您的演讲", seat: "您的座位", starred: "您的收藏" },
    kinds: {
      added: "新增",
      scheduled: "时间已定",
      moved: "改了时间或会场",
      unscheduled: "暂时没有时间",
      canceled: "已取消",
      returned: "恢复举行",
      renamed: "改了标题",
      speakers_changed: "换了讲者",
    },
    before: "原定",
    now: "现在",
    lost: {
      canceled: "场次已取消，座位随之失效。",
      speaking: "这个时间您自己要演讲，座位已经让给别人。",
      busy: "改期后与您的其他安排冲突，座位已经让给别人。",
    },
    open: "查看日程",
  },
  en: {
    subject: (event: string) => `Changes to your days at ${event}`,
    title: "What changed for you",
    lead: "Only sessions of yours are listed. The calendar file attached updates the entries on your phone.",
    leadAlone: "Only what concerns you is listed.",
    as: { speaking: "You speak", seat: "You have a seat", starred: "You starred it" },
    kinds: {
      added: "New",
      scheduled: "Has a time now",
      moved: "Another time or room",
      unscheduled: "Without a time for now",
      canceled: "Canceled",
      returned: "Takes place after all",
      renamed: "Another title",
      speakers_changed: "Other speakers",
    },
    before: "Before",
    now: "Now",
    lost: {
      canceled: "The session is canceled, and your seat with it.",
      speaking: "You speak yourself at that time, so your seat went to someone else.",
      busy: "It moved to a time at which you have to be elsewhere, so your seat went to someone else.",
    },
    open: "See the agenda",
  },
});

type Props = LetterProps["schedule-changed"];

export const scheduleChanged: Template<"schedule-changed"> = {
  subject: (_, { event, lang }) => words[lang].subject(localized(event.name, lang)),
  page: (props, facts) => {
    const t = words[facts.lang];
    const first = props.changes[0] ?? props.lost[0];
    return (
      <Letter
        facts={facts}
        title={t.title}
        preview={first ? localized(first.title, facts.lang) : ""}
      >
        <Quiet>{leadOf(props, facts)}</Quiet>
        {props.changes.map((change) => (
          <div key={`${change.slug} ${change.kind}`}>
            <Paragraph>{localized(change.title, facts.lang)}</Paragraph>
            <Facts rows={rowsOf(change, facts)} />
          </div>
        ))}
        {props.lost.map(({ title, reason }) => (
          <div key={title.zh + title.en}>
            <Paragraph>{localized(title, facts.lang)}</Paragraph>
            <Quiet>{t.lost[reason]}</Quiet>
          </div>
        ))}
        <ButtonLink href={agendaPage(facts)} event={facts.event}>
          {t.open}
        </ButtonLink>
      </Letter>
    );
  },
  text: (props, facts) => {
    const t = words[facts.lang];
    return plain(facts, [
      t.title,
      leadOf(props, facts),
      ...props.changes.map((change) =>
        [
          localized(change.title, facts.lang),
          plainFacts(rowsOf(change, facts), facts.lang),
          sessionPage(change.slug, facts),
        ].join("\n"),
      ),
      ...props.lost.map(({ title, reason }) =>
        [localized(title, facts.lang), t.lost[reason]].join("\n"),
      ),
      plainLink(t.open, agendaPage(facts)),
    ]);
  },
};

function leadOf({ sessionIds }: Props, { lang }: EventFacts): string {
  return sessionIds.length > 0 ? words[lang].lead : words[lang].leadAlone;
}

function rowsOf({ kind, as, from, to }: LetterChange, facts: EventFacts): [string, string][] {
  const t = words[facts.lang];
  const isElsewhere = kind === "moved" || kind === "unscheduled" || kind === "canceled";
  return [
    [t.as[as], t.kinds[kind]],
    [t.before, isElsewhere && from ? placeLine(from, facts) : ""],
    [t.now, kind !== "canceled" && to ? placeLine(to, facts) : ""],
  ];
}

function agendaPage({ event, lang }: EventFacts): string {
  return `${localized(event.url, lang)}/agenda`;
}

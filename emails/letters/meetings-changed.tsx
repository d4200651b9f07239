import { localized } from "#app/lib/lang.ts";
import { plural, wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Facts, Paragraph, Quiet } from "../components/parts.tsx";
import type { LetterMeeting, MeetingsFacts } from "../letter-facts.ts";
import type { LetterProps, MeetingNews } from "../letter-kinds.ts";
import { plain, plainFacts, plainLink } from "../plain.ts";
import { placeLine } from "../session-lines.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    first: (n: number, event: string) => `您在${event}有 ${n} 场会谈`,
    changed: (n: number, event: string) => `您在${event}的会谈有 ${n} 处变动`,
    lead: "附件里的日历文件会把它们放进您的日程；以后有改动，日历会跟着更新。",
    leadChanged: "附件里的日历文件会更新您手机上的日程。",
    kinds: { added: "新安排", moved: "改了时间或地点", canceled: "已取消" },
    who: "对方",
    now: "时间和地点",
    before: "原定",
    table: (room: string, number: number) => `${room} ${number} 号桌`,
    open: "查看我的会谈",
  },
  en: {
    first: (n: number, event: string) =>
      `You have ${n} ${plural(n, "meeting", "meetings")} at ${event}`,
    changed: (n: number, event: string) =>
      `${n} ${plural(n, "change", "changes")} of your meetings at ${event}`,
    lead: "The calendar file attached puts them among your days; later changes update it.",
    leadChanged: "The calendar file attached updates the entries on your phone.",
    kinds: { added: "New", moved: "Another time or place", canceled: "Canceled" },
    who: "With",
    now: "When and where",
    before: "Before",
    table: (room: string, number: number) => `${room}, table ${number}`,
    open: "See my meetings",
  },
});

type Props = LetterProps["meetings-changed"];

/** What changed of someone's meetings, each with its time and table; the first time, all of them. */
export const meetingsChanged: Template<"meetings-changed"> = {
  subject: titleOf,
  page: (props, facts) => {
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={titleOf(props, facts)} preview={leadOf(props, facts)}>
        <Quiet>{leadOf(props, facts)}</Quiet>
        {linesOf(props, facts).map(({ key, name, rows }) => (
          <div key={key}>
            <Paragraph>
              <strong>{name}</strong>
            </Paragraph>
            <Facts rows={rows} />
          </div>
        ))}
        <ButtonLink href={facts.origin + props.path} event={facts.event}>
          {t.open}
        </ButtonLink>
      </Letter>
    );
  },
  text: (props, facts) =>
    plain(facts, [
      titleOf(props, facts),
      leadOf(props, facts),
      ...linesOf(props, facts).map(({ name, rows }) =>
        [name, plainFacts(rows, facts.lang)].join("\n"),
      ),
      plainLink(words[facts.lang].open, facts.origin + props.path),
    ]),
};

function isFirst({ news }: Props): boolean {
  return news.every(({ kind }) => kind === "added");
}

function titleOf(props: Props, { lang, event }: MeetingsFacts): string {
  const t = words[lang];
  const name = localized(event.name, lang);
  return isFirst(props) ? t.first(props.news.length, name) : t.changed(props.news.length, name);
}

function leadOf(props: Props, { lang }: MeetingsFacts): string {
  return isFirst(props) ? words[lang].lead : words[lang].leadChanged;
}

function linesOf(props: Props, facts: MeetingsFacts) {
  const byId = new Map(facts.meetings.map((meeting) => [meeting.id, meeting]));
  const lines = props.news.flatMap((one) => {
    const meeting = byId.get(one.id);
    return meeting ? [{ one, meeting }] : [];
  });
  return lines
    .sort((a, b) => a.meeting.startsAt - b.meeting.startsAt)
    .map(({ one, meeting }) => ({
      key: meeting.id,
      name: localized(meeting.with, facts.lang),
      rows: rowsOf(one, { meeting, isNews: !isFirst(props), facts }),
    }));
}

function rowsOf(
  { kind, was }: MeetingNews,
  { meeting, isNews, facts }: { meeting: LetterMeeting; isNews: boolean; facts: MeetingsFacts },
): [string, string][] {
  const t = words[facts.lang];
  const people = meeting.people.join(facts.lang === "zh" ? "、" : ", ");
  const place = (at: NonNullable<MeetingNews["was"]>) => {
    const room = (lang: "zh" | "en") =>
      at.table ? words[lang].table(localized(at.table.room, lang), at.table.number) : "";
    return placeLine(
      { start: at.startsAt, end: at.endsAt, room: { zh: room("zh"), en: room("en") } },
      facts,
    );
  };
  const isOff = kind === "canceled" || meeting.isOff;
  const before = was ? place(was) : "";
  // Where only who comes has changed, it is said who, and where and when as ever.
  const isElsewhere = kind === "moved" && !isOff && before !== place(meeting);
  const isSaid = isNews && (kind !== "moved" || isElsewhere);
  const said = isOff ? t.kinds.canceled : isSaid ? t.kinds[kind] : t.now;
  return [
    [t.who, people],
    [said, isOff ? before : place(meeting)],
    [t.before, isElsewhere ? before : ""],
  ];
}

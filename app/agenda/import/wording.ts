import type { Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { ImportRefusal } from "./read-schedule.ts";
import type { ImportWarning, WarningCode, WarningFacts } from "./warnings.ts";

type WarningWords = { [C in WarningCode]: (facts: WarningFacts[C]) => string };
type RefusalWords = Record<ImportRefusal, (detail: RefusalDetail) => string>;

/** What a warning says in this language; its number stands in front of it on the page. */
export function warningSentence({ code, facts }: ImportWarning, lang: Lang): string {
  const say = warningWords[lang][code] as (facts: WarningFacts[WarningCode]) => string;
  return say(facts);
}

/** Why a file was refused, in this language. */
export function refusalSentence(
  { reason, detail = {} }: { reason: ImportRefusal; detail?: RefusalDetail },
  lang: Lang,
): string {
  return refusalWords[lang][reason](detail);
}

const mebibytes = (bytes: string | number | undefined) => Math.floor(Number(bytes ?? 0) / 2 ** 20);
const sessions = (n: number) => `${n} ${plural(n, "session", "sessions")}`;
const times = (n: number) => `${n} ${plural(n, "time", "times")}`;

const refusalWords: Record<Lang, RefusalWords> = wording({
  en: {
    file_too_large: ({ max }) => `The file is larger than ${mebibytes(max)} MB.`,
    file_empty: () => "The file is empty.",
    file_is_no_text: () => "This is no text file.",
    file_is_workbook: () => "This is a spreadsheet. Save it as CSV and choose that file.",
    encoding_wrong: ({ encoding }) =>
      `The file says it is ${encoding}, but it is not. Save it as UTF-8 and try again.`,
    has_doctype: ({ line }) =>
      `Line ${line} has a document type. Such files can do harm and are not read; remove it.`,
    nested_too_deep: ({ max }) => `The file nests more than ${max} levels deep; no schedule does.`,
    too_many_parts: ({ max }) => `The file has more than ${max} elements; no schedule does.`,
    xml_broken: ({ line }) => `The XML is broken near line ${line}.`,
    json_broken: () => "The JSON is broken.",
    ics_broken: () => "The calendar file is broken.",
    csv_broken: ({ line }) => `A quotation mark opened on line ${line} is never closed.`,
    not_a_schedule: () =>
      "This is no schedule. We read schedule.xml, schedule.json, iCalendar, and CSV with a title column.",
    no_sessions: () => "There is no session in this file.",
    too_many_sessions: ({ max }) => `The file has more than ${max} sessions.`,
  } satisfies RefusalWords,
  zh: {
    file_too_large: ({ max }) => `文件超过 ${mebibytes(max)} MB。`,
    file_empty: () => "文件是空的。",
    file_is_no_text: () => "这不是文本文件。",
    file_is_workbook: () => "这是电子表格，请另存为 CSV 后再选择。",
    encoding_wrong: ({ encoding }) =>
      `文件声明的编码是 ${encoding}，内容却不符。请另存为 UTF-8 后再试。`,
    has_doctype: ({ line }) => `第 ${line} 行有文档类型声明。这类文件可能有害，不予读取，请删去。`,
    nested_too_deep: ({ max }) => `文件嵌套超过 ${max} 层，日程文件不会如此。`,
    too_many_parts: ({ max }) => `文件的元素超过 ${max} 个，日程文件不会如此。`,
    xml_broken: ({ line }) => `第 ${line} 行附近的 XML 有错误。`,
    json_broken: () => "JSON 有错误。",
    ics_broken: () => "日历文件有错误。",
    csv_broken: ({ line }) => `第 ${line} 行的引号没有结束。`,
    not_a_schedule: () =>
      "这不是日程文件。可以读取 XML 或 JSON 日程、iCalendar 日历，以及有标题列的 CSV。",
    no_sessions: () => "文件里没有任何场次。",
    too_many_sessions: ({ max }) => `文件的场次超过 ${max} 个。`,
  },
});

const warningWords: Record<Lang, WarningWords> = wording({
  en: {
    zone_missing: ({ zone }) => `The file names no time zone; times are taken to be in ${zone}.`,
    zone_unknown: ({ said, zone }) =>
      `The time zone “${said}” is unknown; times are taken to be in ${zone}.`,
    zone_contradicts: ({ zone, count }) =>
      `${sessions(count)} ${plural(count, "carries", "carry")} an offset that ${zone} does not have; ` +
      "the offset was believed.",
    guid_missing: ({ count }) =>
      `${sessions(count)} without a guid; later versions are matched by code, or by title, time and room.`,
    guid_not_uuid: ({ count, example }) =>
      `${sessions(count)} with a guid that is no UUID, such as “${example}”; it is kept, and one was derived.`,
    guid_repeated: ({ title, guid }) => `“${title}” has the guid ${guid} of an earlier session.`,
    number_repeated: ({ count }) => `An id was used again ${times(count)}; ids are not relied on.`,
    session_merged: ({ title }) =>
      `“${title}” stands in the file twice, word for word; taken once.`,
    title_missing: ({ place }) => `A session without a title was left out (${place}).`,
    room_missing: ({ title }) => `“${title}” has no room.`,
    room_contradicts: ({ title, room, other }) =>
      `“${title}” says room ${room} but stands under ${other}; its own word was taken.`,
    room_guid_shared: ({ guid, rooms }) => `These rooms share the guid ${guid}: ${rooms}.`,
    person_number_shared: ({ count }) =>
      `An id was given to another person ${times(count)}; people are told apart by name.`,
    person_unnamed: ({ count }) => `A speaker without a name was left out ${times(count)}.`,
    date_missing: ({ count }) =>
      `${sessions(count)} without a date; worked out from the day and the time.`,
    clock_contradicts: ({ title, clock, date }) =>
      `“${title}” says it starts at ${clock} but is dated ${date}; the date was believed.`,
    time_missing: ({ title }) => `“${title}” has no time yet.`,
    time_unreadable: ({ title, said }) =>
      `The time “${said}” of “${title}” cannot be read; it stays without one.`,
    time_skipped: ({ title, said }) =>
      `“${title}” is at ${said}, which clocks jump over that night; it stays without a time.`,
    duration_missing: ({ title }) => `“${title}” does not say how long it takes.`,
    duration_zero: ({ title }) => `“${title}” ends when it starts.`,
    end_before_start: ({ title }) => `“${title}” ends before it starts; only the start was taken.`,
    whole_day: ({ title }) => `“${title}” has a day but no hour.`,
    repeats: ({ title }) => `“${title}” repeats; only the first time was taken.`,
    language_unknown: ({ said, count }) =>
      `The language “${said}” of ${sessions(count)} is unknown and was left out.`,
    markup_removed: ({ count }) =>
      `HTML became plain formatting in ${count} ${plural(count, "text", "texts")}.`,
    script_removed: ({ title }) => `“${title}” held a script; it was removed.`,
    text_cut: ({ title, max }) => `A text of “${title}” was cut at ${max} characters.`,
    address_unsafe: ({ title, said }) =>
      `“${title}” links to ${said}, which is not safe; left out.`,
    address_relative: ({ title, said }) =>
      `“${title}” links to ${said}, and the file does not say where that is; left out.`,
    list_cut: ({ title, max }) => `“${title}” has more than ${max} links; the rest was left out.`,
    column_unknown: ({ head }) => `The column “${head}” is not known and was passed over.`,
  } satisfies WarningWords,
  zh: {
    zone_missing: ({ zone }) => `文件没有写明时区，按 ${zone} 读取时间。`,
    zone_unknown: ({ said, zone }) => `不认识时区“${said}”，按 ${zone} 读取时间。`,
    zone_contradicts: ({ zone, count }) =>
      `${count} 个场次写的时差与 ${zone} 不符，以所写时差为准。`,
    guid_missing: ({ count }) => `${count} 个场次没有标识，以后按代码或标题、时间与会场对应。`,
    guid_not_uuid: ({ count, example }) =>
      `${count} 个场次的标识（例如“${example}”）格式不标准，已保留原值并另行生成。`,
    guid_repeated: ({ title, guid }) => `“${title}”与前面的场次使用同一个标识 ${guid}。`,
    number_repeated: ({ count }) => `编号重复 ${count} 次，不以编号为准。`,
    session_merged: ({ title }) => `“${title}”在文件里一字不差地出现了两次，只取一次。`,
    title_missing: ({ place }) => `有一个场次没有标题，未导入（${place}）。`,
    room_missing: ({ title }) => `“${title}”没有会场。`,
    room_contradicts: ({ title, room, other }) =>
      `“${title}”写的会场是 ${room}，却列在 ${other} 之下，以所写会场为准。`,
    room_guid_shared: ({ guid, rooms }) => `这些会场使用同一个标识 ${guid}：${rooms}。`,
    person_number_shared: ({ count }) => `同一编号指向不同的人共 ${count} 次，按姓名区分。`,
    person_unnamed: ({ count }) => `有讲者没有姓名，共 ${count} 次，未导入。`,
    date_missing: ({ count }) => `${count} 个场次没有日期，由所在日与时间推出。`,
    clock_contradicts: ({ title, clock, date }) =>
      `“${title}”写 ${clock} 开始，日期却是 ${date}，以日期为准。`,
    time_missing: ({ title }) => `“${title}”还没有时间。`,
    time_unreadable: ({ title, said }) => `“${title}”的时间“${said}”无法读取，暂不安排。`,
    time_skipped: ({ title, said }) => `“${title}”在 ${said}，当晚拨钟没有这个时刻，暂不安排。`,
    duration_missing: ({ title }) => `“${title}”没有写时长。`,
    duration_zero: ({ title }) => `“${title}”的开始与结束是同一时刻。`,
    end_before_start: ({ title }) => `“${title}”结束早于开始，只取开始时间。`,
    whole_day: ({ title }) => `“${title}”只有日期，没有钟点。`,
    repeats: ({ title }) => `“${title}”是重复日程，只取第一次。`,
    language_unknown: ({ said, count }) => `${count} 个场次的语言“${said}”无法识别，已略去。`,
    markup_removed: ({ count }) => `${count} 段文字里的 HTML 已转为普通格式。`,
    script_removed: ({ title }) => `“${title}”带有脚本，已删除。`,
    text_cut: ({ title, max }) => `“${title}”有一段文字超过 ${max} 字，已截断。`,
    address_unsafe: ({ title, said }) => `“${title}”的链接 ${said} 不安全，已略去。`,
    address_relative: ({ title, said }) =>
      `“${title}”的链接 ${said} 不完整，文件也没有写明网站，已略去。`,
    list_cut: ({ title, max }) => `“${title}”的链接超过 ${max} 个，其余已略去。`,
    column_unknown: ({ head }) => `不认识“${head}”这一列，已略过。`,
  },
});

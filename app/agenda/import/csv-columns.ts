import { folded } from "#app/lib/text.ts";

/** The columns that are written, in their order; each is read by this name and by others. */
export const csvColumns = [
  "guid",
  "code",
  "id",
  "type",
  "title_zh",
  "title_en",
  "subtitle_zh",
  "subtitle_en",
  "abstract_zh",
  "abstract_en",
  "description_zh",
  "description_en",
  "language",
  "track_zh",
  "track_en",
  "room_zh",
  "room_en",
  "start",
  "end",
  "zone",
  "speakers_zh",
  "speakers_en",
  "license",
  "do_not_record",
  "recording",
  "logo",
  "url",
  "feedback_url",
  "origin_url",
  "state",
] as const;

/** Columns of other systems that have no wording of their own language, or say it otherwise. */
const others = [
  "title",
  "subtitle",
  "abstract",
  "description",
  "track",
  "room",
  "speakers",
  "date",
  "duration",
] as const;
export type CsvColumn = (typeof csvColumns)[number] | (typeof others)[number];

const aliases: Partial<Record<CsvColumn, string[]>> = {
  guid: ["uuid", "uid"],
  id: ["number", "编号", "序号"],
  code: ["proposal id", "代码"],
  type: ["kind", "session type", "format", "类型", "形式"],
  title: ["name", "session title", "proposal title", "标题", "题目", "议题", "主题"],
  title_zh: ["中文标题", "中文题目"],
  title_en: ["英文标题", "英文题目"],
  subtitle: ["副标题"],
  abstract: ["summary", "摘要", "简介"],
  description: ["details", "content", "描述", "详情", "内容"],
  language: ["languages", "lang", "语言"],
  track: ["topic", "专场", "分论坛", "方向"],
  room: ["location", "venue", "hall", "地点", "会场", "会议室", "房间"],
  speakers: [
    "speaker",
    "speaker names",
    "presenter",
    "presenters",
    "讲师",
    "嘉宾",
    "演讲人",
    "讲者",
  ],
  date: ["day", "日期"],
  start: ["start time", "begin", "from", "time", "starts at", "开始", "开始时间", "时间"],
  end: ["end time", "until", "to", "ends at", "结束", "结束时间"],
  duration: ["length", "minutes", "时长"],
  zone: ["time zone", "timezone", "时区"],
  url: ["link", "链接"],
  state: ["status", "状态"],
};

const byHead = new Map<string, CsvColumn>();
for (const column of [...csvColumns, ...others]) {
  for (const head of [column, ...(aliases[column] ?? [])]) byHead.set(plain(head), column);
}

/** The column that a head of a list means, however it is written; null if none. */
export function columnOf(head: string): CsvColumn | null {
  return byHead.get(plain(head)) ?? null;
}

function plain(head: string): string {
  return folded(head).replace(/[\s_\-:：*()（）]/g, "");
}

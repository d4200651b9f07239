import type { Lang } from "#app/lib/lang.ts";
import { fileRefusals } from "#app/lib/list-file-wording.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { PostedRefusal } from "../posted-schedule.ts";
import type { ListKind } from "./columns.ts";
import type { ListWarning } from "./read-list.ts";

/** What the pages say on which lists go in as files. */
export const listFileWords = wording({
  en: {
    titles: {
      speakers: "Import speakers",
      rooms: "Import rooms",
      tracks: "Import tracks",
    } satisfies Record<ListKind, string>,
    leads: {
      speakers:
        "A line is a speaker's by its id, e-mail address or name. Empty cells and missing columns delete nothing.",
      rooms:
        "A line is a room's by its id or name. Empty cells and missing columns delete nothing.",
      tracks:
        "A line is a track's by its id or name. Empty cells and missing columns delete nothing.",
    } satisfies Record<ListKind, string>,
    file: "CSV file",
    fileHint:
      "As spreadsheets save it, up to 4 MB. The file you can download here shows the columns.",
    orPaste: "Or paste it",
    pasteHint: "With the line of column names first.",
    csvIn: "Import CSV",
    read: (name: string, lines: number) =>
      `${name || "The text"}: ${lines} ${plural(lines, "line", "lines")}.`,
    same: "Nothing would change: the draft has all of this.",
    apply: "Import into the draft",
    done: (added: number, changed: number) => `Imported: ${added} added, ${changed} changed.`,
    added: "New",
    changed: "Changed",
    fields: {
      name: "Name",
      organization: "Organization",
      biography: "About",
      email: "E-mail",
      avatar: "Picture",
      url: "Page",
      links: "Links",
      away: "Away",
      capacity: "Places",
      floor: "Floor",
      building: "Building",
      equipment: "Equipment",
      directions: "How to get there",
      description: "Description",
      closed: "Closed",
      color: "Color",
    } as Record<string, string>,
  },
  zh: {
    titles: { speakers: "导入讲者", rooms: "导入会场", tracks: "导入专场" },
    leads: {
      speakers: "按编号、邮箱或姓名对应到讲者。空单元格和缺少的列不会删除任何内容。",
      rooms: "按编号或名称对应到会场。空单元格和缺少的列不会删除任何内容。",
      tracks: "按编号或名称对应到专场。空单元格和缺少的列不会删除任何内容。",
    },
    file: "CSV 文件",
    fileHint: "电子表格另存为 CSV 即可，最大 4 MB。列名可参照此处下载的文件。",
    orPaste: "或直接粘贴",
    pasteHint: "第一行应为列名。",
    csvIn: "导入 CSV",
    read: (name, lines) => `${name || "粘贴的内容"}：${lines} 行。`,
    same: "没有变化：草稿里都已经有了。",
    apply: "导入草稿",
    done: (added, changed) => `导入完成：新增 ${added}，修改 ${changed}。`,
    added: "新增",
    changed: "修改",
    fields: {
      name: "名称",
      organization: "机构",
      biography: "简介",
      email: "邮箱",
      avatar: "照片",
      url: "网页",
      links: "链接",
      away: "不能到场",
      capacity: "容量",
      floor: "楼层",
      building: "楼栋",
      equipment: "设备",
      directions: "路线",
      description: "说明",
      closed: "不开放",
      color: "颜色",
    },
  },
});

type Facts<C extends ListWarning["code"]> = Extract<ListWarning, { code: C }>;
type WarningWords = { [C in ListWarning["code"]]: (facts: Facts<C>) => string };

const warnings: Record<Lang, WarningWords> = wording({
  en: {
    column_unknown: ({ head }) => `The column “${head}” is not known and was left out.`,
    line_unnamed: ({ line }) => `Line ${line} has no name and was left out.`,
    line_again: ({ line, name }) => `Line ${line} is about ${name} once more and was left out.`,
    name_shared: ({ line, name }) =>
      `Line ${line}: several are called ${name}. It was left out; give the id.`,
    cell_unreadable: ({ line, column, said }) =>
      `Line ${line}, ${column}: “${said}” cannot be read. What is known stays.`,
  } satisfies WarningWords,
  zh: {
    column_unknown: ({ head }) => `不认识“${head}”这一列，已略去。`,
    line_unnamed: ({ line }) => `第 ${line} 行没有名称，已略去。`,
    line_again: ({ line, name }) => `第 ${line} 行与前面重复（${name}），已略去。`,
    name_shared: ({ line, name }) => `第 ${line} 行：有多个“${name}”，已略去，请填写编号。`,
    cell_unreadable: ({ line, column, said }) =>
      `第 ${line} 行的“${column}”无法识别：“${said}”，保留原有内容。`,
  },
});

/** What a warning about a list says; its number stands in front of it on the page. */
export function listWarningSentence(warning: ListWarning, lang: Lang): string {
  const say = warnings[lang][warning.code] as (facts: ListWarning) => string;
  return say(warning);
}

type OwnRefusal = "list_unnamed" | "draft_changed";

const refusals: Record<Lang, Record<OwnRefusal, () => string>> = wording({
  en: {
    list_unnamed: () =>
      "This list has no column of names. Call it “name”, or “name_zh” and “name_en”.",
    draft_changed: () =>
      "Somebody changed the draft while you were looking. Nothing was imported; below is what would change now.",
  },
  zh: {
    list_unnamed: () => "名单里没有名称列。请使用 name，或 name_zh 与 name_en 作为列名。",
    draft_changed: () => "您查看期间有人修改了草稿，没有导入任何内容。下面是现在将有的变化。",
  },
});

export type ListRefusal = OwnRefusal | PostedRefusal | keyof (typeof fileRefusals)["en"];

/** Why a list was not taken. */
export function listRefusal(
  { reason, detail = {} }: { reason: ListRefusal; detail?: RefusalDetail },
  lang: Lang,
): string {
  if (reason === "list_unnamed" || reason === "draft_changed") return refusals[lang][reason]();
  return fileRefusals[lang][reason](detail);
}

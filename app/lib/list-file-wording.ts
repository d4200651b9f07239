import type { Lang } from "./lang.ts";
import type { FileRefusal } from "./list-file.ts";
import type { RefusalDetail } from "./result.ts";

/** Why a list cannot be read, in every language. */
export const fileRefusals = {
  zh: {
    file_too_large: () => "文件太大了，最大 4 MB。请拆分后再上传。",
    too_many_lines: ({ max }) => `名单太长了，每次最多 ${max} 行。请拆分后再上传。`,
    file_is_workbook: () => "这是 Excel 工作簿。请先另存为“CSV UTF-8（逗号分隔）”，再上传。",
    file_unreadable: () => "读不出文件里的文字。请另存为 UTF-8 或 GB18030 编码的 CSV 文件。",
    file_empty: () => "文件里没有名单：第一行应为列名，其后每行一条。",
    quote_left_open: ({ line }) => `第 ${line} 行的引号没有结束，之后的内容无法读取。`,
  },
  en: {
    file_too_large: () => "The file is too large: at most 4 MB. Please split it.",
    too_many_lines: ({ max }) => `The list is too long: at most ${max} lines. Please split it.`,
    file_is_workbook: () =>
      "This is an Excel workbook. Save it as “CSV UTF-8 (comma delimited)” first, then upload that.",
    file_unreadable: () =>
      "The text of this file cannot be read. Save it as CSV in UTF-8 or GB18030.",
    file_empty: () =>
      "There is no list in this file: the first line names the columns, each line after it is one entry.",
    quote_left_open: ({ line }) =>
      `A quotation mark on line ${line} never ends, so what follows cannot be read.`,
  },
} satisfies Record<Lang, Record<FileRefusal, (detail: RefusalDetail) => string>>;

import { columnsReader } from "#app/lib/list-columns.ts";

const known = {
  who: "谁 本人 本人邮箱 邮箱 参会者 参会者邮箱 代表邮箱 who email from me participant person youremail emailaddress",
  whom: "想见谁 想见 见谁 对方 机构 机构名称 公司 whom to meet wantstomeet organization organisation company party",
  wish: "意愿 想法 态度 程度 wish preference priority",
} as const;

export type WishColumn = keyof typeof known;

/** What the columns of a list of wishes hold, by their heads in Chinese or English. */
export const wishColumns = columnsReader(known);

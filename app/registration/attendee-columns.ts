import { headWord } from "#app/lib/list-columns.ts";
import type { Question } from "./questions.ts";

/** What a column of a registration list holds. */
export type ColumnMeaning =
  | { kind: "name" | "given_name" | "family_name" | "email" | "phone" | "ticket_type" | "language" }
  | { kind: "question"; questionId: string }
  | { kind: "ignored" };

const known = {
  name: "姓名 名字 中文名 参会人 参会者 参会人姓名 参会者姓名 嘉宾姓名 嘉宾 name fullname attendee attendeename participant",
  given_name: "名 firstname givenname forename",
  family_name: "姓 lastname familyname surname",
  email: "邮箱 电子邮箱 邮箱地址 电子邮件 邮件 邮件地址 email emailaddress mail attendeeemail",
  phone:
    "手机 手机号 手机号码 电话 电话号码 联系电话 phone phonenumber mobile mobilephone tel telephone cell",
  ticket_type:
    "票种 门票 票类 门票类型 票型 票名 门票种类 tickettype ticket type ticketname category",
  language: "语言 邮件语言 language lang",
} as const;

/** Words that mean the same at the head of a column and in a question. */
const synonyms = [
  "公司 单位 企业 工作单位 公司名称 单位名称 所在公司 所在单位 机构 company companyname organization organisation employer affiliation",
  "职位 职务 岗位 角色 头衔 jobtitle title position role job",
  "部门 department team",
  "行业 industry sector",
  "城市 所在城市 city",
  "饮食 餐饮 忌口 饮食要求 diet dietary dietaryneeds food",
  "技术栈 技术方向 stack techstack technology",
].map((line) => new Set(line.split(" ")));

const byWord = new Map<string, Exclude<ColumnMeaning["kind"], "question" | "ignored">>(
  Object.entries(known).flatMap(([kind, line]) =>
    line.split(" ").map((word) => [word, kind as keyof typeof known] as const),
  ),
);

/**
 * Guesses what the columns of a list hold by their heads, in Chinese or English, whatever their
 * case, spaces, punctuation and remarks in brackets: person, ticket type, or one of the event's
 * questions by its words or by another word for the same. Each meaning is taken once, by the
 * first column that claims it.
 */
export function columnMeanings(
  heads: string[],
  questions: Pick<Question, "id" | "label">[],
): ColumnMeaning[] {
  const taken = new Set<string>();
  return heads.map((head) => {
    const meaning = meaningOf(headWord(head), questions);
    const key = meaning.kind === "question" ? meaning.questionId : meaning.kind;
    if (meaning.kind === "ignored" || taken.has(key)) return { kind: "ignored" };
    taken.add(key);
    return meaning;
  });
}

function meaningOf(word: string, questions: Pick<Question, "id" | "label">[]): ColumnMeaning {
  if (word === "") return { kind: "ignored" };
  const labelled = questions.find(({ label }) =>
    [label.zh, label.en].some((text) => headWord(text) === word),
  );
  if (labelled) return { kind: "question", questionId: labelled.id };
  const person = byWord.get(word);
  if (person) return { kind: person };
  const group = synonyms.find((words) => words.has(word));
  const alike = questions.find(({ label }) =>
    [label.zh, label.en].some((text) => group?.has(headWord(text))),
  );
  return alike ? { kind: "question", questionId: alike.id } : { kind: "ignored" };
}

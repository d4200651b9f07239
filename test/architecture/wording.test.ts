import { expect, test } from "vitest";
import { isChinese, isEnglish, missingKeys } from "./languages.ts";
import { sentencesIn } from "./sentences.ts";
import { type Source, sources } from "./sources.ts";

const files = sources(["app", "emails"], /\.tsx?$/);

test("every Chinese sentence is Chinese", () => {
  expect(faults(files, "zh")).toEqual([]);
});

test("every English sentence is English", () => {
  expect(faults(files, "en")).toEqual([]);
});

test("every wording has the same keys in both languages", async () => {
  const modules = import.meta.glob<Record<string, unknown>>([
    "/app/**/*wording.ts",
    "/emails/**/*wording.ts",
  ]);
  const missing: string[] = [];
  for (const [path, load] of Object.entries(modules)) {
    for (const [name, value] of Object.entries(await load())) {
      missing.push(...missingKeys(value).map((key) => `${path} ${name}: ${key}`));
    }
  }
  expect(missing).toEqual([]);
});

test("the law sees what is not Chinese, and what is not English", () => {
  const planted = {
    path: "app/planted/wording.ts",
    text: `export const words = wording({
      zh: {
        fine: "请选择一张票。",
        product: "PDF",
        count: (n: number) => \`还剩 \${n} 张\`,
        forgotten: "Choose a ticket",
        half: (n: number) => (n === 1 ? "one left" : \`还剩 \${n} 张,快\`),
        comma: "您好,请入场。",
        bracket: "电话(选填)",
        mixed: "请 press the button 继续",
      },
      en: { fine: "Choose a ticket.", self: "中文", left: "选票", own: { zh: "Chinese", en: "English" }, wide: "Choose， please" },
    });`,
  };

  expect(faults([planted], "zh").map(sentenceOf)).toEqual([
    "Choose a ticket",
    "one left",
    "还剩 … 张,快",
    "您好,请入场。",
    "电话(选填)",
    "请 press the button 继续",
  ]);
  expect(faults([planted], "en").map(sentenceOf)).toEqual(["选票", "Choose， please"]);
});

test("the law sees a key that one language lacks, however deep", () => {
  const words = { zh: { a: { b: "乙" }, c: "丙" }, en: { a: { b: "b", d: "d" }, c: () => "c" } };

  expect(missingKeys(words)).toEqual(["a.d", "c"]);
  expect(missingKeys({ zh: "中", en: "e" })).toEqual([]);
});

function faults(from: Source[], lang: "zh" | "en"): string[] {
  const fits = lang === "zh" ? isChinese : isEnglish;
  return from
    .flatMap((source) => sentencesIn(source, lang))
    .filter(({ sentence }) => !fits(sentence))
    .map(({ place, sentence }) => `${place} ${sentence}`);
}

function sentenceOf(fault: string): string {
  return fault.slice(fault.indexOf(" ") + 1);
}

// Words that stay as they are in a Chinese sentence, and may be all of one.
const names = [
  "Wutong|WeChat|Stripe|Alipay|GitHub|Chromium|Chrome|Safari|Firefox|Android|iPhone|iPad|iOS",
  "English|Excel|WPS|UTF-8|GB18030|PDF|CSV|QR|NFC|USB|SVG|PNG|ICP|URL|Wi-Fi|VIP|ID|A4|kB|MB|HTTPS?|SMTP",
].join("|");
const anyName = new RegExp(`\\b(?:${names})\\b`, "gi");

/** Addresses, and commands between quotation marks. */
const foreign = /\S+@\S+|https?:\S+|“npm [^”]*”/g;

const han = /\p{Script=Han}/u;
const latinWord = /[A-Za-z]{2,}/;
/** Half-width punctuation that touches a Chinese character. */
const halfWidth = /\p{Script=Han}\s?[,;:!?()"]|[,;:!?()"]\s?\p{Script=Han}|\p{Script=Han}\.(?!\w)/u;
const afterBlank = /…\s?[,;!?]\s?\p{Script=Han}/u;
const threeDots = /\.\.\./;
const englishRun = /[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){1,}/;
const fullWidth = /[\u3000-\u303f\uff01-\uff60]/;

/** Whether a text is one a Chinese reader takes for Chinese; a bare name, number or sign is. */
export function isChinese(sentence: string): boolean {
  const words = sentence.replace(anyName, "").replace(foreign, "");
  if (latinWord.test(words) && !han.test(words)) return false;
  if (englishRun.test(words)) return false;
  return ![halfWidth, afterBlank, threeDots].some((fault) => fault.test(sentence));
}

/** Whether a text has nothing Chinese in it but the name by which the language calls itself. */
export function isEnglish(sentence: string): boolean {
  if (sentence === "中文") return true;
  return !han.test(sentence) && !fullWidth.test(sentence);
}

/** The keys, with dots, that one language of a wording has and the other lacks. */
export function missingKeys(value: unknown): string[] {
  if (!isGroup(value) || !("zh" in value) || !("en" in value)) return [];
  const [zh, en] = [shape(value.zh), shape(value.en)];
  const differing = [...zh, ...en].filter((key) => zh.has(key) !== en.has(key));
  return [...new Set(differing.map((key) => key.replace(/:.*/, "")))].filter(Boolean).sort();
}

function shape(value: unknown, at = ""): Set<string> {
  if (!isGroup(value)) return new Set([`${at}:${typeof value}`]);
  const keys = Object.entries(value).map(([key, inside]) =>
    shape(inside, at ? `${at}.${key}` : key),
  );
  return new Set(keys.flatMap((some) => [...some]));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

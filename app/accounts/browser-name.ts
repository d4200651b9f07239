const browsers = [
  ["MicroMessenger", "WeChat"],
  ["DingTalk", "DingTalk"],
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["SamsungBrowser", "Samsung Internet"],
  ["HuaweiBrowser", "Huawei Browser"],
  ["Firefox", "Firefox"],
  ["FxiOS", "Firefox"],
  ["CriOS", "Chrome"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

const systems = [
  ["HarmonyOS", "HarmonyOS"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

/** What a browser calls itself, short enough to recognize one's own: `Chrome · Android`, or "". */
export function browserName(userAgent: string | null): string {
  const agent = (userAgent ?? "").slice(0, 500);
  const named = [browsers, systems].map((list) => list.find(([sign]) => agent.includes(sign))?.[1]);
  return named.filter(Boolean).join(" · ");
}

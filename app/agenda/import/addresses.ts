export type ReadAddress = { url: string; fault: "" | "relative" | "unsafe" };

/**
 * An address of the web, made absolute by the base where there is one. Anything but http and https,
 * and what carries a password, is unsafe and becomes ""; so does what stays relative.
 */
export function readAddress(said: string, base: string): ReadAddress {
  const text = said.trim();
  if (text === "") return { url: "", fault: "" };
  if (text.length > 2000) return { url: "", fault: "unsafe" };
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(text);
  if (!isAbsolute && base === "") return { url: "", fault: "relative" };
  const url = URL.canParse(text, base || undefined) ? new URL(text, base || undefined) : null;
  const isSafe = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return isSafe ? { url: url.href, fault: "" } : { url: "", fault: "unsafe" };
}

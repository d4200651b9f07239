/** The origin a setting means (no slash at the end), or null; plain http only on this machine. */
export function readOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.origin !== text.replace(/\/$/, "").toLowerCase()) return null;
  if (url.protocol === "https:") return url.origin;
  return url.protocol === "http:" && isLoopback(url.origin) ? url.origin : null;
}

/** Whether an origin or a `Host` header names this machine itself. */
export function isLoopback(originOrHost: string): boolean {
  const address = originOrHost.includes("://") ? originOrHost : `http://${originOrHost}`;
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}

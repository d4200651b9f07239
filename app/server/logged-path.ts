/** Addresses whose last part opens something; the part after these is a secret. In any case: routes match so. */
const secretAfter = [
  /^\/orders\/hold\/(?=.)/i,
  /^\/orders\/[^/]+\/(?=.)/i,
  /^\/gate\/setup\/(?=.)/i,
  /^\/my\/sign-in\/(?=.)/i,
  /^\/my\/feeds\/(?=.)/i,
  /^\/my\/speaking\/(?=.)/i,
];

/** Whether an address holds a secret, so that it must not reach other sites as a referrer. */
export function holdsSecret(path: string): boolean {
  return secretAfter.some((pattern) => pattern.test(asRouted(path)));
}

/** An address as the log shows it: secrets and the values of its query left out. */
export function loggedPath(url: string): string {
  const [path = "", query] = url.split("?", 2);
  const names = query ? [...new URLSearchParams(query).keys()].slice(0, 10) : [];
  return (
    withoutSecret(path).slice(0, 300) + (names.length ? `?${names.join("&").slice(0, 100)}` : "")
  );
}

function withoutSecret(path: string): string {
  const routed = asRouted(path);
  for (const pattern of secretAfter) {
    const known = pattern.exec(routed)?.[0];
    if (known) return `${known}…${routed.slice(known.length).replace(/^[^/.]+/, "")}`;
  }
  return path;
}

/** A path as the routes see it: `.` and `..` walked, letters that were written as `%6F` read. */
function asRouted(path: string): string {
  const address = `http://site.invalid${path}`;
  const walked = URL.canParse(address) ? new URL(address).pathname : path;
  const letter = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  return walked.replace(/%([0-7][\da-f])/gi, letter).replace(/\/{2,}/g, "/");
}

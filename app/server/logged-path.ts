/** Addresses whose last part opens something; the part after these is a secret. In any case: routes match so. */
const secretAfter = [
  /^\/orders\/hold\/(?=.)/i,
  /^\/orders\/[^/]+\/(?=.)/i,
  /^\/gate\/setup\/(?=.)/i,
  /^\/my\/sign-in\/(?=.)/i,
  /^\/my\/speaking\/(?=.)/i,
];

/** Whether an address holds a secret, so that it must not reach other sites as a referrer. */
export function holdsSecret(path: string): boolean {
  return secretAfter.some((pattern) => pattern.test(path));
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
  for (const pattern of secretAfter) {
    const known = pattern.exec(path)?.[0];
    if (known) return `${known}…${path.slice(known.length).replace(/^[^/.]+/, "")}`;
  }
  return path;
}

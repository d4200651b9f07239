import type { Source } from "./sources.ts";

// Names of formats, not addresses that anybody asks; and places a reader may choose to go to.
const namespaces = ["www.w3.org", "schema.org", "purl.org"];
const links = ["beian.miit.gov.cn", "github.com", "checkout.stripe.com"];
const ours = ["localhost", "127.0.0.1"];
const invented = /(^|\.)(example\.(com|org|net)|example|test|invalid|localhost)$/;

/** The addresses on the Internet in a file that are neither ours nor invented. */
export function foreignHosts({ path, text }: Source, alsoFine: string[] = []): string[] {
  const fine = [...namespaces, ...links, ...ours, ...alsoFine];
  const hosts = [...text.matchAll(/(?:https?|wss?):\\?\/\\?\/([a-z0-9.-]+)/gi)]
    .map(([, host = ""]) => host.toLowerCase().replace(/\.$/, ""))
    .filter((host) => host && !fine.includes(host) && !invented.test(host));
  return [...new Set(hosts)].map((host) => `${path}: ${host}`);
}

/**
 * What limits by network address count as one visitor: an IPv4 address, or the 64 bits of an IPv6
 * address that a provider hands out whole. Anything else stands for itself.
 */
export function networkOf(address: string): string {
  const [plain = ""] = address.toLowerCase().split("%", 1);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped) return mapped;
  if (!plain.includes(":")) return address;
  const [before = [], after] = plain.split("::", 2).map((part) => part.split(":").filter(Boolean));
  const missing = after ? 8 - before.length - after.length : 0;
  const groups = [...before, ...Array(Math.max(0, missing)).fill("0"), ...(after ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/** Whether a network (as `networkOf` names it) is the machine itself. */
export function isLoopbackNetwork(network: string): boolean {
  return network === networkOf("::1") || /^127\.\d+\.\d+\.\d+$/.test(network);
}

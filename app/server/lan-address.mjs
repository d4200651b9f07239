import { networkInterfaces } from "node:os";

const virtual = /^(?:docker|br-|veth|virbr|vmnet|utun|tun|tap|wg|zt)/;

/** The IPv4 address phones in the same network reach this machine by; null where there is none. */
export function lanAddress() {
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => ({ address, rank: rank(name, address) })),
  );
  found.sort((a, b) => a.rank - b.rank);
  return found[0]?.address ?? null;
}

function rank(name, address) {
  if (virtual.test(name)) return 3;
  if (address.startsWith("192.168.")) return 0;
  return /^(?:10\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address) ? 1 : 2;
}

import { expect, test } from "vitest";
import { networkOf } from "#app/lib/network.ts";

test("addresses of one IPv6 network are one visitor, however they are written", () => {
  const network = "2001:db8:0:7::/64";
  expect(networkOf("2001:db8:0:7:1:2:3:4")).toBe(network);
  expect(networkOf("2001:DB8::7:0:0:0:9")).toBe(network);
  expect(networkOf("2001:0db8:0000:0007::1")).toBe(network);
  expect(networkOf("2001:db8:0:8::1")).not.toBe(network);
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
});

test("IPv4 addresses are each their own, also where they come written as IPv6", () => {
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("unknown")).toBe("unknown");
});

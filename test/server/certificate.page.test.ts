import { X509Certificate } from "node:crypto";
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { day } from "#app/lib/time.ts";
import { ownCertificate } from "#app/server/certificate.ts";

const now = Date.UTC(2026, 10, 24, 9);

test("a certificate is kept while it fits, and made anew for another address or in time", async () => {
  const dir = mkdtempSync(join(process.env.TEST_DIR ?? tmpdir(), "tls-"));
  const first = await ownCertificate(dir, "192.0.2.7", now);
  expect(await ownCertificate(dir, "192.0.2.7", now + 80 * day)).toEqual(first);
  const moved = await ownCertificate(dir, "192.0.2.8", now);
  expect(moved.cert).not.toBe(first.cert);
  const renewed = await ownCertificate(dir, "192.0.2.8", now + 85 * day);
  expect(renewed.cert).not.toBe(moved.cert);
  expect(statSync(join(dir, "tls/key.pem")).mode & 0o777).toBe(0o600);
});

test("phones take it: named for the address, for servers only, valid under 398 days", async () => {
  const dir = mkdtempSync(join(process.env.TEST_DIR ?? tmpdir(), "tls-"));
  const made = new X509Certificate((await ownCertificate(dir, "192.0.2.7", now)).cert);
  expect(made.checkIP("192.0.2.7")).toBe("192.0.2.7");
  expect(made.checkHost("localhost")).toBe("localhost");
  expect(made.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
  expect(Date.parse(made.validTo) - Date.parse(made.validFrom)).toBeLessThan(398 * day);
});

import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "selfsigned";
import { day } from "#app/lib/time.ts";

export type Certificate = { cert: string; key: string };

const validFor = 90 * day;
const renewedBefore = 7 * day;

/**
 * A certificate this machine signs for its own address, so that phones in the same network get
 * https and with it the camera. Kept in `data/tls`; made anew when the address has changed or a
 * week before it runs out.
 */
export async function ownCertificate(
  dataDir: string,
  address: string,
  now: number,
): Promise<Certificate> {
  const folder = join(dataDir, "tls");
  const files = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };
  if (existsSync(files.cert) && existsSync(files.key)) {
    const kept = { cert: readFileSync(files.cert, "utf8"), key: readFileSync(files.key, "utf8") };
    if (stillGood(kept.cert, address, now)) return kept;
  }
  const made = await makeCertificate(address, now);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(files.key, made.key, { mode: 0o600 });
  writeFileSync(files.cert, made.cert);
  return made;
}

function stillGood(pem: string, address: string, now: number): boolean {
  try {
    const certificate = new X509Certificate(pem);
    const inTime = Date.parse(certificate.validTo) - now > renewedBefore;
    return inTime && certificate.checkIP(address) !== undefined;
  } catch {
    return false;
  }
}

async function makeCertificate(address: string, now: number): Promise<Certificate> {
  const made = await generate([{ name: "commonName", value: "Wutong" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now - day),
    notAfterDate: new Date(now + validFor),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 7, ip: address },
          { type: 7, ip: "127.0.0.1" },
          { type: 2, value: "localhost" },
        ],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}

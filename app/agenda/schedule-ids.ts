import { createHash } from "node:crypto";

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
// A name space of our own for what has no UUID, made once at random (RFC 9562, 6.6).
const namespace = Buffer.from("5e0c2f6be3c94f0a9d0b7c7d0e6f4a31", "hex");

/** Whether this is a UUID in its usual form, of any version. */
export function isUuid(text: string): boolean {
  return uuidShape.test(text.toLowerCase());
}

/** The version 5 UUID of a name: the same name, the same UUID, everywhere and always. */
export function uuidOf(name: string): string {
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join("-");
}

/** A guid as a UUID: itself in lower case where it is one, else derived from it. */
export function guidAsUuid(guid: string): string {
  const lower = guid.toLowerCase();
  return isUuid(lower) ? lower : uuidOf(`guid:${guid}`);
}

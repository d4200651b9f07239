/** The largest logo that is taken, in bytes. */
export const mostLogoBytes = 512 * 1024;

export type PictureType = "image/png" | "image/jpeg" | "image/webp";

/** What kind of picture these bytes begin as, whatever name they came under; null for any other. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const hex = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  if (hex.startsWith("89504e470d0a1a0a0000000d49484452")) return "image/png";
  if (hex.startsWith("ffd8ff")) return "image/jpeg";
  if (hex.startsWith("52494646") && hex.slice(16, 24) === "57454250") return "image/webp";
  return null;
}

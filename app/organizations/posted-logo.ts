import { ok, type Result, refused } from "#app/lib/result.ts";
import { mostLogoBytes } from "./picture-type.ts";

/** The picture a form brings; one too large, or none, is refused before it is read. */
export async function postedLogo(
  form: FormData,
): Promise<Result<Uint8Array, "logo_too_large" | "logo_no_picture">> {
  const file = form.get("logo");
  if (!(file instanceof Blob) || file.size === 0) return refused("logo_no_picture");
  if (file.size > mostLogoBytes) {
    return refused("logo_too_large", { kilobytes: mostLogoBytes / 1024 });
  }
  return ok(new Uint8Array(await file.arrayBuffer()));
}

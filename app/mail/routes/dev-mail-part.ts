import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/web/answers.ts";
import { db } from "#db/client.server.ts";
import { requireLetter } from "../guards.server.ts";

/**
 * A part of a letter in the mailbox: `page` as a mail program shows it, in a sandbox; `source` as
 * it went over the wire; an attachment by its number.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { letter, mail } = await requireLetter(db, request, params.letter);
  if (params.part === "source") {
    return answer(letter.raw, "text/plain; charset=utf-8");
  }
  if (params.part === "page") {
    return answer(mail.html || "", "text/html; charset=utf-8");
  }
  const attachment = /^\d{1,2}$/.test(params.part ?? "")
    ? mail.attachments[Number(params.part)]
    : undefined;
  if (!attachment) throw notFound();
  const name = encodeURIComponent(attachment.filename ?? "attachment");
  return answer(attachment.content, attachment.contentType, {
    "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
  });
}

function answer(body: string | Buffer, type: string, headers: Record<string, string> = {}) {
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: { "Content-Type": type, "X-Content-Type-Options": "nosniff", ...headers },
  });
}

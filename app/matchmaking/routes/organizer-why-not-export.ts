import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { byteOrderMark, csvLine } from "#app/lib/csv.ts";
import { localized } from "#app/lib/lang.ts";
import { notFound } from "#app/web/answers.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { partyNamesOf } from "../parties.ts";
import { planWords } from "../plan-wording.ts";
import { whyNotLines } from "../proposal-view.ts";
import { wholeProposal } from "../proposals.ts";

/** Why requests and parties have no meeting by a plan, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await requireRole(db, request, params.event, "meetings.see");
  const lang = langOf(request);
  const number = Number(/^[1-9]\d{0,6}$/.exec(params.number ?? "")?.[0] ?? 0);
  const proposal = await wholeProposal(db, { eventId: event.id, number });
  if (!proposal) throw notFound();
  const names = await partyNamesOf(db, event.id);
  const nameOf = (id: string) => names.get(id)?.name ?? { zh: "", en: "" };
  const t = planWords[lang];
  const lines = whyNotLines(proposal, { nameOf, zone: event.zone, lang }).map((line) =>
    csvLine([
      localized(line.a, lang),
      line.b ? localized(line.b, lang) : "",
      line.reason,
      line.helps,
    ]),
  );
  const head = csvLine([`${t.party} 1`, `${t.party} 2`, t.reason, t.helps]);
  return new Response(byteOrderMark + head + lines.join(""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${event.slug}-why-not-${number}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

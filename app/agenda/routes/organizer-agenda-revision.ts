import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changesSince, draftRevision } from "../draft.ts";
import { changeSentence } from "../last-change.ts";

/** How far the draft has come, and what others did to it since the revision that is asked about. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.see");
  const lang = langOf(request);
  const asked = new URL(request.url).searchParams.get("since") ?? "";
  const since = /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
  const revision = await draftRevision(db, event.id);
  if (revision === since) return json({ revision, says: "" });
  const changes = await changesSince(db, { eventId: event.id, revision: since });
  const [other] = changes.filter(({ personId }) => personId !== person.id);
  return json({
    revision,
    says: other ? await changeSentence(db, { event, change: other, lang }) : "",
  });
}

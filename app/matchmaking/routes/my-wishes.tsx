import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { wishesUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { MeetingPage } from "../components/meeting-page.tsx";
import { SaidWishes, WishCard } from "../components/wish-card.tsx";
import { WishForm } from "../forms.ts";
import { requireParticipant } from "../guards.server.ts";
import { meetingFrame } from "../meeting-frame.ts";
import { candidateView } from "../party-view.ts";
import { peopleToMeet } from "../people-to-meet.ts";
import { setWish, type Wish, wishWords } from "../set-wish.ts";
import { meetingRefusal, words } from "../wording.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at] = [langOf(request), now()];
  const { candidates, ...own } = await peopleToMeet(db, who, at);
  const view = { ...own, lang, currency: who.event.currency };
  const undecided = candidates.filter(({ wish, request }) => wish === null && request === null);
  const [next] = undecided;
  const query = new URL(request.url).searchParams;
  const last = candidates.find(({ id }) => id === query.get("last"));
  return json({
    title: words[lang].cards,
    frame: await meetingFrame(db, who, { lang, now: at }),
    card: next ? candidateView(next, view, 3) : null,
    left: undecided.length,
    /** What was said a moment ago, and what there was before. */
    last: last?.wish
      ? { party: last.id, name: last.name, wish: last.wish, before: beforeIn(query) }
      : null,
    said: candidates
      .filter(({ wish }) => wish !== null)
      .map(({ id, kind, name, wish }) => ({ id, kind, name, wish })),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const who = await requireParticipant(db, request);
  const form = await parseForm(request, WishForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { party, wish } = form.value;
  const said = await setWish(db, {
    who,
    partyId: party,
    wish: wish === "none" ? null : wish,
    now: now(),
  });
  if (!said.ok) {
    return conflict({ errors: {}, refused: meetingRefusal(said, langOf(request)) });
  }
  const more: Record<string, string> =
    wish === "none" ? {} : { last: party, before: said.value.before ?? "none" };
  return redirect(wishesUrl(who.event.slug, more), 303);
}

function beforeIn(query: URLSearchParams): Wish | "none" {
  return wishWords.find((word) => word === query.get("before")) ?? "none";
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyWishes() {
  const { frame, card, left, last, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <MeetingPage frame={frame} current="wishes" title={t.cards} answer={answer}>
      <WishCard slug={frame.event.slug} card={card} left={left} last={last} />
      <SaidWishes slug={frame.event.slug} said={said} />
    </MeetingPage>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { feedOf } from "#app/calendar/feeds.ts";
import { makeFeed } from "#app/calendar/make-feed.ts";
import { revokeFeed } from "#app/calendar/revoke-feed.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { env } from "#app/lib/env.server.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { meetingThings } from "#app/matchmaking/meeting-things.ts";
import { meetingsOfPerson } from "#app/matchmaking/own-meetings.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { feedUrl, myAgendaUrl, sharedAgendaUrl } from "#app/urls.ts";
import { badRequest } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { requirePerson } from "#app/web/sign-in.server.ts";
import { db } from "#db/client.server.ts";
import agendaStyles from "../agenda.css?url";
import { MyAgenda } from "../components/my-agenda.tsx";
import { marksCookie, requireVisitor } from "../guards.server.ts";
import { keepStars } from "../keep-stars.ts";
import { myDays } from "../my-days.ts";
import { words } from "../my-wording.ts";
import { heldBy } from "../own-agenda.ts";
import { FeedForm } from "../visitor-forms.ts";

export const links = () => [{ rel: "stylesheet", href: agendaStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, program, isOut, person, kept } = await requireVisitor(db, request, params.event);
  const lang = langOf(request);
  const of = person && { eventId: event.id, personId: person.id };
  const stars = of ? await keepStars(db, { ...of, program, kept, now: now() }) : kept;
  const held = of ? await heldBy(db, of) : { commitments: [], seats: [] };
  const meetings = of ? await meetingsOfPerson(db, of) : [];
  const things = meetingThings(meetings, { slug: event.slug, lang });
  const feed = of && (await feedOf(db, of));
  const shared = stars.slice(0, 200).join(",");
  const headers = new Headers();
  if (person && kept.length > 0) headers.set("Set-Cookie", marksCookie(event, []));
  return data(
    {
      event: pageEvent(event),
      title: words[lang].titleOf(localized(event.name, lang)),
      isSignedIn: person !== null,
      isOut,
      days: myDays(program, { stars, ...held, things }, lang),
      feed: feed && env.origin + feedUrl(feed.secret),
      share: shared && env.origin + sharedAgendaUrl(lang, event.slug, shared),
    },
    { headers },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(db, request);
  const { event } = await requireVisitor(db, request, params.event);
  const lang = langOf(request);
  const form = await parseForm(request, FeedForm);
  if (!form.ok) throw badRequest();

  const of = { eventId: event.id, personId: person.id, lang, now: now() };
  const making = form.value.intent === "make_feed";
  await (making ? makeFeed(db, of) : revokeFeed(db, of));
  const said = making ? words[lang].feedMade : words[lang].feedRevoked;
  return redirectWithFlash(myAgendaUrl(event.slug), said);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown ? [{ title: shown.title }, { name: "robots", content: "noindex" }] : [];

export default function MyAgendaPage() {
  const mine = useLoaderData<typeof loader>();
  const t = words[useLang()];
  const lead = mine.isSignedIn ? t.lead : t.leadVisitor;
  return (
    <Page event={mine.event} width="text" title={t.title} lead={mine.isOut ? lead : undefined}>
      <MyAgenda {...mine} slug={mine.event.slug} />
    </Page>
  );
}

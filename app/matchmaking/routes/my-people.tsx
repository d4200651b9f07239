import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Pagination } from "#app/ui/lists.tsx";
import { wishesUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { MeetingPage } from "../components/meeting-page.tsx";
import { PartyFilters, PartyList } from "../components/party-list.tsx";
import { WishForm } from "../forms.ts";
import { requireParticipant } from "../guards.server.ts";
import { meetingFrame } from "../meeting-frame.ts";
import { partyOf } from "../parties.ts";
import { candidatesFound, candidateView } from "../party-view.ts";
import { peopleToMeet } from "../people-to-meet.ts";
import { setWish } from "../set-wish.ts";
import { meetingRefusal, words } from "../wording.ts";

const perPage = 20;

export async function loader({ request }: LoaderFunctionArgs) {
  const who = await requireParticipant(db, request);
  const [lang, at] = [langOf(request), now()];
  const asked = new URL(request.url).searchParams;
  const { candidates, ...own } = await peopleToMeet(db, who, at);
  const found = candidatesFound(candidates, asked);
  const page = Math.max(1, Number(/^\d{1,4}$/.exec(asked.get("page") ?? "")?.[0] ?? 1));
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const view = { ...own, lang, currency: who.event.currency };
  return json({
    title: words[lang].people,
    frame: await meetingFrame(db, who, { lang, now: at }),
    rows: shown.map((candidate) => candidateView(candidate, view, 3)),
    typed: {
      q: (asked.get("q") ?? "").slice(0, 200),
      kind: asked.get("kind") ?? "",
      sector: asked.get("sector") ?? "",
      undecided: asked.get("undecided") === "yes",
    },
    waiting: candidates.filter(({ request }) => request?.isYourTurn).length,
    paging: { page, of: found.length, query: asked.toString() },
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const who = await requireParticipant(db, request);
  const lang = langOf(request);
  const form = await parseForm(request, WishForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const { party: partyId, wish } = form.value;
  const said = await setWish(db, {
    who,
    partyId,
    wish: wish === "none" ? null : wish,
    now: now(),
  });
  if (!said.ok) return conflict({ errors: {}, refused: meetingRefusal(said, lang) });
  const party = await partyOf(db, who.event.id, partyId);
  const name = party ? localized(party.name, lang) : "";
  const t = words[lang];
  const told = { must: t.saidMust, would: t.saidWould, no: t.saidNo, none: () => t.undone };
  const here = new URL(request.url);
  return redirectWithFlash(here.pathname + here.search, told[wish](name));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyPeople() {
  const { frame, rows, typed, waiting, paging } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  const { slug } = frame.event;
  return (
    <MeetingPage
      frame={frame}
      current="people"
      title={t.people}
      lead={t.peopleLead}
      answer={answer}
      waiting={waiting}
    >
      <Row>
        <ButtonLink href={wishesUrl(slug)} variant="primary" icon="people">
          {t.asCards}
        </ButtonLink>
      </Row>
      <PartyFilters slug={slug} typed={typed} />
      <p className="muted figures">{t.found(paging.of)}</p>
      <PartyList slug={slug} rows={rows} />
      <Pagination
        page={paging.page}
        perPage={perPage}
        of={paging.of}
        urlOf={(page) => {
          const query = new URLSearchParams(paging.query);
          query.set("page", String(page));
          return `?${query}`;
        }}
      />
    </MeetingPage>
  );
}

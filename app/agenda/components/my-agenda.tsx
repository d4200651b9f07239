import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { CopyField } from "#app/ui/lists.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import {
  agendaUrl,
  eventUrl,
  myAgendaUrl,
  mySeatUrl,
  myStarsUrl,
  sessionUrl,
  signInUrl,
} from "#app/urls.ts";
import { words as agendaWords } from "../agenda-wording.ts";
import type { MyDay, MyEntry, Reason } from "../my-days.ts";
import { words } from "../my-wording.ts";

type MyAgendaProps = {
  slug: string;
  isSignedIn: boolean;
  /** Whether the program was released. */
  isOut: boolean;
  days: MyDay[];
  feed: string | null;
  share: string;
};

/** One's own days: what is when, what clashes, and how it gets into a calendar or to a friend. */
export function MyAgenda({ slug, isSignedIn, isOut, days, feed, share }: MyAgendaProps) {
  const lang = useLang();
  const t = words[lang];
  const sides = days.flatMap(({ entries }) => entries.flatMap((it) => it.clashes));
  return (
    <Stack gap="wide">
      {sides.length > 0 && <Notice tone="warn">{t.clashes(sides.length / 2)}</Notice>}
      {!isOut && (
        <EmptyState icon="calendar" title={agendaWords[lang].none} action={<ToEvent slug={slug} />}>
          {t.notOutLead}
        </EmptyState>
      )}
      {isOut && days.length === 0 && (
        <EmptyState icon="star" title={t.empty} action={<ToAgenda slug={slug} isFirst />}>
          {t.emptyLead}
        </EmptyState>
      )}
      {days.map(({ day, label, entries }) => (
        <Section key={day} title={label}>
          <ul className="ag-lines">
            {entries.map((entry) => (
              <Entry key={entry.key} slug={slug} entry={entry} />
            ))}
          </ul>
        </Section>
      ))}
      {(days.length > 0 || !isSignedIn) && (
        <Row>
          {isOut && days.length > 0 && <ToAgenda slug={slug} />}
          {!isSignedIn && (
            <ButtonLink href={signInUrl(myAgendaUrl(slug))} icon="person">
              {t.signIn}
            </ButtonLink>
          )}
        </Row>
      )}
      {isSignedIn ? (
        <FeedSection slug={slug} feed={feed} />
      ) : (
        <p className="muted">{t.feedSignIn}</p>
      )}
      {share && (
        <Section title={t.share} lead={t.shareLead}>
          <CopyField label={t.shareAddress} value={share} />
        </Section>
      )}
    </Stack>
  );
}

function ToAgenda({ slug, isFirst = false }: { slug: string; isFirst?: boolean }) {
  const lang = useLang();
  return (
    <ButtonLink
      href={agendaUrl(lang, slug)}
      variant={isFirst ? "primary" : "quiet"}
      icon="calendar"
    >
      {words[lang].toAgenda}
    </ButtonLink>
  );
}

function ToEvent({ slug }: { slug: string }) {
  const lang = useLang();
  return <ButtonLink href={eventUrl(lang, slug)}>{agendaWords[lang].toEvent}</ButtonLink>;
}

function Entry({ slug, entry }: { slug: string; entry: MyEntry }) {
  const lang = useLang();
  const t = words[lang];
  const { line, thing, clock, reasons, clashes, hasSeats } = entry;
  return (
    <li>
      <p className="ag-lines__when">
        <b>{clock}</b>
      </p>
      <div className="ag-lines__what">
        {line && (
          <>
            <a href={sessionUrl(lang, slug, line.slug)}>
              <InLanguage value={line.title} />
            </a>
            <p className="muted">{[line.where, line.who].filter(Boolean).join(" · ")}</p>
            {line.note && <p className="ag-note">{line.note}</p>}
          </>
        )}
        {thing && (
          <>
            <a href={thing.href}>
              <InLanguage value={thing.title} />
            </a>
            <p className="muted">{thing.where}</p>
          </>
        )}
        {clashes.length > 0 && (
          <p className="ag-note">
            {t.clash(
              clashes.map((it) => t.quoted(it || t.what.meeting)).join(lang === "zh" ? "、" : ", "),
            )}
          </p>
        )}
        <div className="row">
          {reasons
            .filter((reason) => reason !== "starred")
            .map((reason) => (
              <Badge key={reason} tone={toneOf(reason)}>
                {t.what[reason]}
              </Badge>
            ))}
          {line && hasSeats && <a href={mySeatUrl(slug, line.mark)}>{t.seat}</a>}
          {line && reasons.includes("starred") && <Unstar slug={slug} mark={line.mark} />}
        </div>
      </div>
    </li>
  );
}

function toneOf(reason: Reason) {
  if (reason === "offered" || reason === "waiting") return "warn";
  if (reason === "released" || reason === "canceled") return "quiet";
  return "ok";
}

function Unstar({ slug, mark }: { slug: string; mark: string }) {
  return (
    <form method="post" action={myStarsUrl(slug)} data-unstar={mark}>
      <input type="hidden" name="session" value={mark} />
      <input type="hidden" name="star" value="no" />
      <Button variant="plain">{words[useLang()].unstar}</Button>
    </form>
  );
}

function FeedSection({ slug, feed }: { slug: string; feed: string | null }) {
  const t = words[useLang()];
  return (
    <Section title={t.feed} lead={t.feedLead}>
      {feed && (
        <>
          <Row>
            <ButtonLink
              href={feed.replace(/^https?:/, "webcal:")}
              variant="primary"
              icon="calendar"
            >
              {t.subscribe}
            </ButtonLink>
          </Row>
          <CopyField label={t.feedAddress} value={feed} />
          <p className="muted">{t.revokeFeedLead}</p>
        </>
      )}
      <form method="post" action={myAgendaUrl(slug)}>
        <input type="hidden" name="intent" value={feed ? "revoke_feed" : "make_feed"} />
        <Button variant={feed ? "plain" : "quiet"} icon={feed ? "cross" : "calendar"}>
          {feed ? t.revokeFeed : t.makeFeed}
        </Button>
      </form>
    </Section>
  );
}

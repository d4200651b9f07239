import type { ReactNode } from "react";
import type { Lang } from "#app/lib/lang.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { myAgendaUrl, mySeatUrl, sessionUrl, ticketsUrl } from "#app/urls.ts";
import type { seatView } from "../seat-view.ts";
import { seatSentence, words } from "../seat-wording.ts";

type SeatViewProps = Awaited<ReturnType<typeof seatView>> & {
  slug: string;
  email: string;
  hasTicket: boolean;
  /** Why what was just asked could not be done. */
  refused: string;
};

/** One's seat in a session: how full it is, what one has, and the one thing to do next. */
export function SeatView(seat: SeatViewProps) {
  const { slug, mark, line, state, left, seats, waiting, offerUntil, phase } = seat;
  const lang = useLang();
  const t = words[lang];
  return (
    <Stack>
      {seat.refused && (
        <Notice tone="stop" live>
          {seat.refused}
        </Notice>
      )}
      <p>
        {[[line.day, line.clock].filter(Boolean).join(" "), line.where].filter(Boolean).join(" · ")}
        {line.note && <span className="ag-note"> {line.note}</span>}
      </p>
      {state && (
        <Notice tone={state === "booked" || state === "attended" ? "ok" : "info"}>
          {offerUntil ? t.offerUntil(offerUntil) : seatSentence(state, lang)}
        </Notice>
      )}
      {phase === "open" && (
        <p className="figures">
          {t.of(left, seats)}
          {waiting > 0 && ` · ${t.queue(waiting)}`}
        </p>
      )}
      {phase === "open" && <Next {...seat} />}
      <p className="muted">{ruleNow(seat, lang)}</p>
      <Row>
        <a href={sessionUrl(lang, slug, mark)}>{t.toSession}</a>
        <a href={myAgendaUrl(slug)}>{t.toMine}</a>
      </Row>
    </Stack>
  );
}

function ruleNow({ phase, state, left, unclaimedMinutes }: SeatViewProps, lang: Lang): string {
  const t = words[lang];
  if (phase !== "open") return t.phases[phase];
  const isIn = state === "booked" || state === "offered" || state === "attended";
  return isIn || left > 0 ? t.rule(unclaimedMinutes) : t.waitRule;
}

function Next({ slug, mark, state, left, hasTicket, email }: SeatViewProps) {
  const lang = useLang();
  const t = words[lang];
  const ask = (intent: "book" | "wait" | "give_back", label: ReactNode, isMain = false) => (
    <form method="post" action={mySeatUrl(slug, mark)}>
      <input type="hidden" name="intent" value={intent} />
      <Button variant={isMain ? "primary" : "quiet"} size={isMain ? "large" : undefined}>
        {label}
      </Button>
    </form>
  );
  if (state === "attended") return null;
  if (state === "booked") return ask("give_back", t.giveBack);
  if (state === "waiting") return ask("give_back", t.leave);
  if (!hasTicket) {
    return (
      <Notice
        tone="warn"
        title={t.needTicket}
        action={<ButtonLink href={ticketsUrl(lang, slug)}>{t.getTicket}</ButtonLink>}
      >
        {t.needTicketLead(email)}
      </Notice>
    );
  }
  if (state === "offered") {
    return (
      <Row>
        {ask("book", t.accept, true)}
        {ask("give_back", t.decline)}
      </Row>
    );
  }
  if (left === 0) return ask("wait", t.wait, true);
  return ask("book", state === "canceled" || state === "released" ? t.again : t.book, true);
}

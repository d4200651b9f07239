import { tellChanges } from "./change-alerts.ts";
import { filterSessions } from "./filter-form.ts";
import { listedMoments } from "./listed-sessions.ts";
import { markNow } from "./now-line.ts";
import { tellSeats } from "./seats-left.ts";
import { showStars } from "./star-buttons.ts";
import { StarStore } from "./star-store.ts";
import { keepView } from "./view.ts";

/** Makes a page of sessions searchable, starred and current; without it the page is complete. */
function begin(words: DOMStringMap): void {
  const store = new StarStore(words.agendaScript ?? "", words.stars ?? "");
  const left = new Map<string, number>();
  const agenda = document.querySelector<HTMLElement>("[data-agenda]");
  const moments = agenda ? listedMoments(agenda) : [];
  const sessions = moments.flatMap((moment) => moment.sessions);
  let apply = () => {};
  if (agenda) {
    keepView(agenda);
    apply = filterSessions(
      agenda,
      moments,
      { starred: store.starred, left },
      {
        words: { found: words.found ?? "", one: words.one ?? "" },
        searchUrl: words.search ?? "",
      },
    );
    markNow(agenda, moments);
  }
  showStars(sessions, store, words.star ?? "");
  const alerts = {
    alert: words.alert ?? "",
    one: words.alertOne ?? "",
    seen: words.seen ?? "",
    gone: words.gone ?? "",
  };
  void store.sync().then(() => {
    apply();
    if (agenda) tellChanges(agenda, sessions, store, alerts);
  });
  tellSeats(sessions, left, {
    url: words.seats ?? "",
    words: { left: words.left ?? "", full: words.full ?? "" },
    changed: apply,
  });
}

const script = document.querySelector<HTMLElement>("[data-agenda-script]");
if (script) begin(script.dataset);

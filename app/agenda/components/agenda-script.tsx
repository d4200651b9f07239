import { useLang } from "#app/ui/lang.tsx";
import { agendaSearchUrl, agendaSeatsUrl, myStarsUrl } from "#app/urls.ts";
import { words } from "../agenda-wording.ts";

/** What makes a page of sessions searchable and starred, with the words that its script says. */
export function AgendaScript({ slug, url }: { slug: string; url: string }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <script
      type="module"
      src={url}
      data-agenda-script={slug}
      data-search={agendaSearchUrl(lang, slug)}
      data-seats={agendaSeatsUrl(lang, slug)}
      data-stars={myStarsUrl(slug)}
      data-star={t.star("%")}
      data-found={t.found(2).replace("2", "%")}
      data-one={t.found(1).replace("1", "%")}
      data-left={t.seatsLeft(2).replace("2", "%")}
      data-full={t.seatsLeft(0)}
      data-alert={t.alert(2).replace("2", "%")}
      data-alert-one={t.alert(1)}
      data-seen={t.alertSeen}
      data-gone={t.gone}
    />
  );
}

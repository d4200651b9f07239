import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/layout.tsx";
import { eventUrl } from "#app/urls.ts";
import { organizerWords, states } from "../wording.ts";

type VisibilityProps = {
  slug: string;
  state: "draft" | "published" | "archived";
  featured: boolean;
  /** Whether this reader may publish, feature and put away. */
  publishes: boolean;
};

/** Who sees the event now, and the ways to change that. */
export function Visibility({ slug, state, featured, publishes }: VisibilityProps) {
  const lang = useLang();
  const t = organizerWords[lang];
  const leads = { draft: t.draftLead, published: t.publishedLead, archived: t.archivedLead };
  return (
    <Panel>
      <div className="row">
        <h2 className="panel__title">{t.visibility}</h2>
        <Badge tone={state === "published" ? "ok" : "quiet"}>{states[lang][state]}</Badge>
      </div>
      <p>
        {leads[state]} {featured && t.isFeatured}
      </p>
      <div className="row">
        {state === "published" && (
          <ButtonLink href={eventUrl(lang, slug)} icon="external">
            {t.see}
          </ButtonLink>
        )}
        {publishes && state !== "published" && (
          <Intent intent="publish" words={t.publish} variant="primary" />
        )}
        {publishes && state === "published" && !featured && (
          <Intent intent="feature" words={t.feature} />
        )}
        {publishes && state === "published" && (
          <Intent intent="archive" words={t.archive} variant="danger" />
        )}
      </div>
    </Panel>
  );
}

type IntentProps = { intent: string; words: string; variant?: "primary" | "danger" };

function Intent({ intent, words, variant = undefined }: IntentProps) {
  return (
    <form method="post">
      <Button name="intent" value={intent} variant={variant ?? "quiet"}>
        {words}
      </Button>
    </form>
  );
}

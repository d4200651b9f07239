import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { statementUrl, transfersUrl } from "#app/urls.ts";
import { type LineState, lineStates } from "../bank-lines.ts";
import { words } from "../wording.ts";

/** Where more lines come from. */
export function StatementActions({ slug }: { slug: string }) {
  return (
    <ButtonLink href={statementUrl(slug)} variant="primary" icon="upload">
      {words[useLang()].importTitle}
    </ButtonLink>
  );
}

type TabsProps = { slug: string; state: LineState; counts: Record<LineState, number> };

/** Lines by what became of them. */
export function LineTabs({ slug, state, counts }: TabsProps) {
  const t = words[useLang()];
  return (
    <Tabs
      label={t.byState}
      tabs={lineStates.map((one) => ({
        href: transfersUrl(slug, one === "open" ? "" : `state=${one}`),
        label: t.states[one],
        current: one === state,
        count: counts[one],
      }))}
    />
  );
}

/** The lines that nobody has to think about, all at once. */
export function ExactNotice({ exact, state }: { exact: number; state: LineState }) {
  const t = words[useLang()];
  if (exact === 0 || state !== "open") return null;
  return (
    <Notice
      tone="ok"
      action={
        <form method="post" data-once="">
          <Button variant="primary" name="intent" value="matchExact" icon="check">
            {t.matchExact}
          </Button>
        </form>
      }
    >
      {t.exact(exact)}
    </Notice>
  );
}

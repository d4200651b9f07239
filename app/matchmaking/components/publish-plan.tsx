import { langTag } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { planWords } from "../plan-wording.ts";
import type { ProposalView } from "../proposal-view.ts";
import { Pair, Place } from "./meeting-cells.tsx";

type PublishPlanProps = Pick<ProposalView, "counts" | "gain" | "changes" | "fails"> & {
  manages: boolean;
  /** The version this plan became; null while it is not published. */
  version: number | null;
  isOutdated: boolean;
};

/** What publishing a plan would change, whom it would tell, and the button that does it. */
export function PublishPlan(props: PublishPlanProps) {
  const { counts, gain, changes, fails, manages, version, isOutdated } = props;
  const lang = useLang();
  const t = planWords[lang];
  if (version !== null) return <Notice tone="ok">{t.isPublished(version)}</Notice>;
  if (isOutdated) return <Notice tone="warn">{t.outdated}</Notice>;
  const { add, move, cancel, kept, people } = counts;
  const points = (n: number) => n.toLocaleString(langTag(lang));
  const isNothing = add + move + cancel === 0;
  const isFirst = kept + move + cancel === 0;
  return (
    <Section
      id="publish"
      title={isFirst ? t.firstChanges : t.changes}
      lead={isFirst ? t.firstLead(add, people) : t.changesLead(kept, move, cancel, add)}
    >
      {!isFirst && (
        <p className="figures">
          {gain.after === gain.before
            ? t.gainNone(points(gain.after))
            : t.gain(points(gain.after), points(gain.before), points(gain.after - gain.before))}
        </p>
      )}
      {fails.length > 0 && (
        <Notice tone="warn" title={t.failsTitle(fails.length)}>
          <p>{t.failsLead}</p>
          <ul>
            {fails.slice(0, 20).map((fail) => (
              <li key={fail.key}>
                <Pair a={fail.a} b={fail.b} /> <span className="muted">{t.noLonger[fail.why]}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isNothing ? (
        <p className="muted">{t.publishNothing}</p>
      ) : (
        manages && (
          <div>
            <Confirm
              intent="publish"
              variant="primary"
              title={fails.length > 0 ? t.publishWithout(fails.length) : t.publish}
              fields={<input type="hidden" name="without" value={fails.length} />}
            >
              {t.publishLead(add, move, cancel, people)}
            </Confirm>
          </div>
        )
      )}
      {changes.length < add + move + cancel && (
        <p className="muted small">{t.firstOf(changes.length, add + move + cancel)}</p>
      )}
      {changes.length > 0 && (
        <Table
          caption={t.changes}
          rows={changes}
          rowKey={(row) => row.key}
          columns={[
            { key: "who", head: t.who, cell: (row) => <Pair a={row.a} b={row.b} /> },
            {
              key: "kind",
              head: t.result,
              cell: (row) => <Badge tone={tones[row.kind]}>{t.changeKinds[row.kind]}</Badge>,
            },
            { key: "before", head: t.before, cell: (row) => <Place place={row.before} /> },
            {
              key: "after",
              head: t.after,
              cell: (row) =>
                row.why ? (
                  <span className="muted">{t.noLonger[row.why]}</span>
                ) : (
                  <Place place={row.after} />
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

const tones = { add: "ok", move: "warn", cancel: "stop" } as const;

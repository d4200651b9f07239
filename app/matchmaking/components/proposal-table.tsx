import { formatShare } from "#app/lib/shares.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { plansUrl } from "#app/urls.ts";
import { type PlanRules, type RuleName, rulesToCompare } from "../plan-rules.ts";
import { planWords } from "../plan-wording.ts";
import type { Proposal } from "../proposals.ts";

type ProposalTableProps = {
  slug: string;
  zone: string;
  manages: boolean;
  proposals: Proposal[];
  /** Numbers of those that were published, with the version they became. */
  versions: Record<string, number>;
};

/** Plans side by side: a line each, with what they are good for. */
export function ProposalTable(props: ProposalTableProps) {
  const { slug, zone, manages, proposals, versions } = props;
  const t = planWords[useLang()];
  const f = t.figures;
  const compared = rulesToCompare(proposals.flatMap(({ summary }) => summary?.rules ?? []));
  const best = Math.max(...proposals.map(({ summary }) => summary?.value ?? 0));
  return (
    <Table
      caption={t.compare}
      rows={proposals}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "number",
          head: t.proposal,
          cell: (row) => (
            <span>
              <span className="one-piece">
                {row.state === "done" ? (
                  <a href={plansUrl(slug, row.number)}>{t.number(row.number)}</a>
                ) : (
                  t.number(row.number)
                )}
                <br />
                <span className="muted small">
                  <When from={row.startedAt} zone={zone} />
                </span>
              </span>
              {row.summary && <Rules rules={row.summary.rules} compared={compared} />}
            </span>
          ),
        },
        {
          key: "state",
          head: t.state,
          cell: (row) => <State row={row} version={versions[row.id]} manages={manages} />,
        },
        {
          key: "meetings",
          head: f.meetings,
          end: true,
          cell: ({ summary }) => summary && <Count n={summary.meetings} />,
        },
        {
          key: "value",
          head: f.value,
          end: true,
          cell: ({ summary }) =>
            summary &&
            (summary.value === best ? (
              <b>
                <Count n={summary.value} />
              </b>
            ) : (
              <Count n={summary.value} />
            )),
        },
        {
          key: "gap",
          head: f.gap,
          end: true,
          cell: ({ summary }) =>
            summary && (summary.gap === 0 ? t.proven : formatShare(summary.gap)),
        },
        {
          key: "met",
          head: f.met,
          end: true,
          cell: ({ summary }) => summary && `${summary.met} / ${summary.mostMet}`,
        },
        {
          key: "served",
          head: f.served,
          end: true,
          cell: ({ summary }) => summary && `${summary.served} / ${summary.mostServed}`,
        },
        {
          key: "gini",
          head: f.gini,
          end: true,
          cell: ({ summary }) => summary?.gini.toFixed(2),
        },
        { key: "idle", head: f.idle, end: true, cell: (row) => row.summary?.idle },
        {
          key: "changes",
          head: f.tableChanges,
          end: true,
          cell: (row) => row.summary?.tableChanges,
        },
        {
          key: "price",
          head: f.fairPrice,
          end: true,
          cell: ({ summary }) => summary && <Count n={summary.fairPrice} />,
        },
      ]}
    />
  );
}

/** By which rules a plan was made, as far as others were made by others. */
function Rules({ rules, compared }: { rules: PlanRules; compared: RuleName[] }) {
  const t = planWords[useLang()];
  const said = compared.map((name) =>
    name === "fairness" ? t.fairnessShort[rules.fairness] : t.ruleOf[name](rules[name]),
  );
  return (
    <span className="muted small">
      <br />
      {said.join(" · ")}
    </span>
  );
}

/** Deletes a plan that has no page of its own, after asking. */
function RemovePlan({ number }: { number: number }) {
  const t = planWords[useLang()];
  return (
    <Confirm
      intent="remove"
      of={String(number)}
      title={t.removeNumber(number)}
      label={t.remove}
      fields={<input type="hidden" name="number" value={number} />}
    >
      {t.removeWhy}
    </Confirm>
  );
}

type StateProps = { row: Proposal; version: number | undefined; manages: boolean };

function State({ row, version, manages }: StateProps) {
  const t = planWords[useLang()];
  if (version !== undefined) return <Badge tone="ok">{t.version(version)}</Badge>;
  if (row.state === "running") return <Badge tone="warn">{t.states.running}</Badge>;
  if (row.state === "done") return <Badge tone="quiet">{t.kinds[row.kind]}</Badge>;
  const why = t.failures[row.failure as keyof typeof t.failures];
  return (
    <>
      <Badge tone="stop">{t.states.failed}</Badge> <span className="muted small">{why}</span>
      {manages && <RemovePlan number={row.number} />}
    </>
  );
}

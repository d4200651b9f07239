import type { ReactNode } from "react";

/** Things beneath each other, `close`, evenly or `wide` apart. */
export function Stack({ gap, children }: { gap?: "close" | "wide"; children: ReactNode }) {
  return <div className={gap ? `stack stack--${gap}` : "stack"}>{children}</div>;
}

/** Things beside each other that wrap where there is no room; `apart` sends them to both ends. */
export function Row({ apart, children }: { apart?: boolean; children: ReactNode }) {
  return <div className={apart ? "row row--apart" : "row"}>{children}</div>;
}

/** A main column with a summary that stays in view beside it on wide screens. */
export function Split({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="split">
      <div className="stack">{children}</div>
      <div className="split__aside">{aside}</div>
    </div>
  );
}

type SectionProps = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  id?: string;
  children: ReactNode;
};

/** A part of a page under its own heading. */
export function Section({ title, lead, actions, id, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="section__head">
        <h2>{title}</h2>
        {actions}
        {lead !== undefined && <p className="section__lead">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

/** One of the few boxes: what belongs together and is set apart from the page. */
export function Panel({ children }: { children: ReactNode }) {
  return <div className="panel">{children}</div>;
}

export type Fact = { name: string; value: ReactNode };

/** Names and what they stand for, in two columns. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div className="facts__pair" key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

type SumLine = { name: ReactNode; amount: ReactNode; key: string };

type SumProps = { lines: readonly SumLine[]; total: SumLine; after?: readonly SumLine[] };

/** What is to be paid, line by line, with the total at the foot; what came of it `after`. */
export function Sum({ lines, total, after = [] }: SumProps) {
  return (
    <dl className="sum">
      {lines.map((line) => (
        <div className="sum__line" key={line.key}>
          <dt>{line.name}</dt>
          <dd>{line.amount}</dd>
        </div>
      ))}
      <div className="sum__line sum__line--total">
        <dt>{total.name}</dt>
        <dd>{total.amount}</dd>
      </div>
      {after.map((line) => (
        <div className="sum__line" key={line.key}>
          <dt>{line.name}</dt>
          <dd>{line.amount}</dd>
        </div>
      ))}
    </dl>
  );
}

type SummaryProps = {
  title: ReactNode;
  lines: readonly SumLine[];
  total: SumLine;
  /** What bears on the sum: a code that was used. */
  note?: ReactNode;
  /** The next step. */
  action: ReactNode;
};

/** An order's sum with the next step, for a `Split`'s aside; narrow, it rests at the bottom edge. */
export function Summary({ title, lines, total, note, action }: SummaryProps) {
  return (
    <div className="summary">
      <h2>{title}</h2>
      <Sum lines={lines} total={total} />
      {note && <p className="muted small">{note}</p>}
      {action}
    </div>
  );
}

/** Names as an ornament: the communities that come, the people who speak. */
export function Wall({ names }: { names: readonly { key: string; name: ReactNode }[] }) {
  return (
    <ul className="wall">
      {names.map(({ key, name }) => (
        <li key={key}>{name}</li>
      ))}
    </ul>
  );
}

type ProgramEntry = { key: string; time: ReactNode; title: ReactNode; where?: ReactNode };

/** What is on: times run down a fixed column. */
export function Program({ entries }: { entries: readonly ProgramEntry[] }) {
  return (
    <ul className="program">
      {entries.map((entry) => (
        <li key={entry.key}>
          {entry.time}
          <div className="program__track">
            <p className="program__title">{entry.title}</p>
            {entry.where !== undefined && <p className="muted">{entry.where}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

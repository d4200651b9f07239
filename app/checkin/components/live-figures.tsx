import type { Localized } from "#app/lib/lang.ts";
import { langTag, localized } from "#app/lib/lang.ts";
import { BarChart, StatTile, StatTiles } from "#app/ui/figures.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { Progress } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { liveWords } from "../organizer-wording.ts";
import type { CountsAnswer } from "../scan-protocol.ts";

/** Who is in, who came and who is expected on one check-in list. */
export function LiveFigures({ counts }: { counts: CountsAnswer }) {
  const lang = useLang();
  const t = liveWords[lang];
  const { present, arrived, expected, types, seating } = counts;
  const count = (n: number) => n.toLocaleString(langTag(lang));
  const percent = expected > 0 ? Math.floor((100 * arrived) / expected) : 0;
  return (
    <>
      <StatTiles>
        <StatTile label={t.present} value={<Count n={present} />} />
        <StatTile label={t.arrived} value={<Count n={arrived} />} note={t.share(percent)} />
        <StatTile label={t.expected} value={<Count n={expected} />} />
      </StatTiles>
      <Arrivals arrivals={counts.arrivals} />
      <div className="live__parts">
        {!seating && (
          <Section title={t.types}>
            {types.map((type) => (
              <Progress
                key={type.id}
                label={localized(type.name, lang)}
                value={Math.min(type.arrived, type.expected)}
                max={type.expected}
                words={t.ofExpected(count(type.arrived), count(type.expected))}
              />
            ))}
          </Section>
        )}
        <Section title={t.gates}>
          <Gates gates={counts.gates} />
        </Section>
      </div>
    </>
  );
}

function Arrivals({ arrivals }: Pick<CountsAnswer, "arrivals">) {
  const t = liveWords[useLang()];
  const last = arrivals.length - 1;
  return arrivals.some(({ count }) => count > 0) ? (
    <BarChart
      title={t.arrivals}
      bars={arrivals.map(({ clock, count }, index) => ({
        label: clock,
        value: count,
        current: index === last,
      }))}
      heads={[t.time, t.people]}
    />
  ) : (
    <p className="muted">{t.noArrivals}</p>
  );
}

function Gates({ gates }: { gates: { id: string; name: Localized; arrived: number }[] }) {
  const t = liveWords[useLang()];
  return (
    <Table
      caption={t.gates}
      rows={gates}
      rowKey={({ id }) => id}
      columns={[
        { key: "gate", head: t.gate, cell: ({ name }) => <InLanguage value={name} /> },
        { key: "came", head: t.people, end: true, cell: ({ arrived }) => <Count n={arrived} /> },
      ]}
    />
  );
}

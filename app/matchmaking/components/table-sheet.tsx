import { type Lang, type Localized, langTag, localized } from "#app/lib/lang.ts";
import type { TableSheets } from "../meeting-sheets.ts";
import { planWords } from "../plan-wording.ts";

type Printed = {
  event: Localized;
  /** The languages it is printed in, the leading one first. */
  langs: Lang[];
};

/** Who meets at one table on one day, to lie on it. */
export function TableList({
  event,
  langs,
  list,
}: Printed & { list: TableSheets["lists"][number] }) {
  const head = (word: "when" | "who" | "people") => ({
    zh: planWords.zh[word],
    en: planWords.en[word],
  });
  return (
    <section className="mt-sheet">
      <h2>
        <Lines value={list.table} langs={langs} />
      </h2>
      <p>
        <Lines value={list.day} langs={langs} after={event} />
      </p>
      <table>
        <thead>
          <tr>
            {(["when", "who", "people"] as const).map((word) => (
              <th key={word} scope="col">
                <Lines value={head(word)} langs={langs} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map(({ id, time, a, b, people }) => (
            <tr key={id}>
              <td>{time}</td>
              <td>
                <Lines value={{ zh: both(a, b, "zh"), en: both(a, b, "en") }} langs={langs} />
              </td>
              <td>
                {people
                  .map((names) => names.join(langs[0] === "zh" ? "、" : ", "))
                  .filter(Boolean)
                  .join(" × ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A table's number, to be seen from afar. */
export function TableSign({
  event,
  langs,
  sign,
}: Printed & { sign: TableSheets["signs"][number] }) {
  return (
    <section className="mt-sheet mt-sign">
      <h2>
        <Lines value={sign.room} langs={langs} />
      </h2>
      <div className="mt-sign__number">{sign.number}</div>
      {localized(sign.party, "zh") && (
        <p>
          <Lines value={sign.party} langs={langs} />
        </p>
      )}
      <p>
        <Lines value={event} langs={langs} />
      </p>
    </section>
  );
}

/** The same in each language, the first one leading; once where both say the same. */
function Lines({ value, langs, after }: { value: Localized; langs: Lang[]; after?: Localized }) {
  const said = langs.map((lang) => ({
    lang,
    text: [value, after].flatMap((one) => (one ? localized(one, lang) : [])).join(" · "),
  }));
  const lines = said.filter(({ text }, at) => said.findIndex((one) => one.text === text) === at);
  return (
    <>
      {lines.map(({ lang, text }, at) => (
        <span key={lang} lang={langTag(lang)} className={at > 0 ? "mt-other" : "mt-first"}>
          {text}
        </span>
      ))}
    </>
  );
}

function both(a: Localized, b: Localized, lang: Lang): string {
  return `${localized(a, lang)} × ${localized(b, lang)}`;
}

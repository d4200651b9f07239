import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { myAgendaUrl } from "#app/urls.ts";
import type { AgendaPage } from "../agenda-page.ts";
import { languageName, words } from "../agenda-wording.ts";

type Choice = { value: string; label: string };

/** The head of the program: its days, list or grid, and, where scripts run, search and filters. */
export function AgendaTools({ slug, page }: { slug: string; page: AgendaPage }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <div className="ag-tools">
      <div className="ag-line">
        <nav aria-label={t.days}>
          <ul className="ag-days">
            {page.days.map(({ date, label }) => (
              <li key={date}>
                <a href={`#d${date}`} data-day={date}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <button type="button" className="button button--quiet" data-now="" hidden>
          {t.jump}
        </button>
        <fieldset className="ag-view">
          <legend className="unseen">{t.view}</legend>
          <label>
            <input type="radio" name="view" value="list" defaultChecked />
            {t.list}
          </label>
          <label>
            <input type="radio" name="view" value="grid" id="grid" />
            {t.grid}
          </label>
        </fieldset>
        <a className="button button--quiet" href={myAgendaUrl(slug)}>
          <Icon name="star" />
          {t.my}
        </a>
      </div>
      <search className="only-scripted">
        <Filters page={page} />
      </search>
    </div>
  );
}

function Filters({ page: { choices } }: { page: AgendaPage }) {
  const lang = useLang();
  const t = words[lang];
  const named = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });
  return (
    <form className="ag-filters" data-filters="">
      <span className="search__box">
        <Icon name="search" />
        <input
          className="input"
          type="search"
          name="q"
          aria-label={t.search}
          placeholder={t.search}
          maxLength={100}
          autoComplete="off"
        />
      </span>
      <details>
        <summary>
          {t.filters} <output className="ag-found muted" />
        </summary>
        <div className="ag-line">
          <Choose name="track" label={t.track} choices={choices.tracks.map(named)} />
          <Choose name="room" label={t.room} choices={choices.rooms.map(named)} />
          <Choose
            name="kind"
            label={t.kind}
            choices={choices.kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          />
          <Choose
            name="spoken"
            label={t.spoken}
            choices={choices.languages.map((tag) => ({
              value: tag,
              label: languageName(tag, lang),
            }))}
          />
          <Choose
            name="level"
            label={t.level}
            choices={choices.levels.map((level) => ({ value: level, label: t.levels[level] }))}
          />
          <Tick name="starred">{t.starredOnly}</Tick>
          {choices.hasSeats && <Tick name="free">{t.freeSeats}</Tick>}
          <button type="reset" className="button button--plain">
            {t.clear}
          </button>
        </div>
      </details>
    </form>
  );
}

function Choose({ name, label, choices }: { name: string; label: string; choices: Choice[] }) {
  const t = words[useLang()];
  if (choices.length === 0) return null;
  return (
    <label className="ag-choose">
      <span>{label}</span>
      <select className="input" name={name}>
        <option value="">{t.all}</option>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tick({ name, children }: { name: string; children: ReactNode }) {
  return (
    <label className="ag-tick">
      <input type="checkbox" name={name} value="1" />
      {children}
    </label>
  );
}

import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { useLang } from "./lang.tsx";
import { Count } from "./numbers.tsx";
import { words } from "./wording.ts";

type PaginationProps = {
  /** Counted from 1. */
  page: number;
  perPage: number;
  /** How many rows there are in all. */
  of: number;
  urlOf: (page: number) => string;
};

/** Where one is in a long list, and the pages beside it; nothing where one page holds it all. */
export function Pagination({ page, perPage, of, urlOf }: PaginationProps) {
  const t = words[useLang()];
  const pages = Math.max(1, Math.ceil(of / perPage));
  if (of <= perPage) return null;
  const from = (page - 1) * perPage + 1;
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  return (
    <nav className="pagination" aria-label={t.pages}>
      <span>{t.rows(from, Math.min(of, from + perPage - 1), of)}</span>
      <ul>
        {page > 1 && (
          <li>
            <a href={urlOf(page - 1)} rel="prev">
              <Icon name="left" />
              <span className="unseen">{t.previous}</span>
            </a>
          </li>
        )}
        {[...new Set(near)].map((n) => (
          <li key={n}>
            <a
              href={urlOf(n)}
              aria-label={t.page(n)}
              aria-current={n === page ? "page" : undefined}
            >
              {n}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={urlOf(page + 1)} rel="next">
              <Icon name="right" />
              <span className="unseen">{t.next}</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

type Tab = { href: string; label: ReactNode; current?: boolean; count?: number };

/** Views of one thing, each at its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.count !== undefined && (
                <span className="muted">
                  <Count n={tab.count} />
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type SearchFormProps = {
  action?: string;
  name?: string;
  label: string;
  value?: string | undefined;
  placeholder?: string;
  /** Filters beside the words. */
  children?: ReactNode;
  /** What the address keeps beside the words: the order, a view. */
  kept?: Readonly<Record<string, string>>;
  /** The board it stands on is drawn anew where it is. */
  inPlace?: boolean;
};

/** Searches a list by its address: it can be bookmarked, and works without scripts. */
export function SearchForm(props: SearchFormProps) {
  const { action, name = "q", label, value, placeholder, children, kept = {} } = props;
  return (
    <form
      className="search"
      method="get"
      action={action}
      data-in-place={props.inPlace ? "" : undefined}
    >
      {Object.entries(kept).map(([key, text]) => (
        <input key={key} type="hidden" name={key} value={text} />
      ))}
      <label className="search__field">
        <span className="field__label">{label}</span>
        <span className="search__box">
          <Icon name="search" />
          <input
            className="input"
            type="search"
            name={name}
            defaultValue={value}
            placeholder={placeholder}
            maxLength={200}
          />
        </span>
      </label>
      {children}
      <button className="button button--quiet" type="submit">
        {words[useLang()].search}
      </button>
    </form>
  );
}

/** A value to take elsewhere; the button appears where scripts run. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = words[useLang()];
  return (
    <div className="copy">
      <input className="input" readOnly value={value} aria-label={label} />
      <button
        type="button"
        className="button button--quiet only-scripted"
        data-copy={value}
        data-copied={t.copied}
      >
        {t.copy}
      </button>
    </div>
  );
}

import type { Absence } from "#app/lib/absence.ts";
import { ButtonLink } from "./button.tsx";
import { words } from "./error-wording.ts";
import { useLang } from "./lang.tsx";
import { Row } from "./layout.tsx";
import { Page } from "./page.tsx";

const known = [400, 403, 404, 409, 422, 429, 500, 503] as const;
type Known = (typeof known)[number];

/** The page for an HTTP status of 400 and above; one without words of its own reads as its kind. */
export function ErrorPage({ status }: { status: number }) {
  const t = words[useLang()];
  const { title, body } = t[`s${spoken(status)}`];
  return (
    <Page width="text" title={title} lead={body}>
      <Row>
        <ButtonLink href="/" variant="primary">
          {t.home}
        </ButtonLink>
        <p className="muted figures">{status}</p>
      </Row>
    </Page>
  );
}

/** The page for what is not there yet. */
export function AbsencePage({ event, title, lead, onward }: Absence) {
  return (
    <Page event={event} width="text" title={title} lead={lead}>
      <Row>
        <ButtonLink href={onward.href} variant="primary">
          {onward.label}
        </ButtonLink>
      </Row>
    </Page>
  );
}

/** The title of the page for a status, for the head of the document. */
export function errorTitle(status: number, lang: "zh" | "en"): string {
  return words[lang][`s${spoken(status)}`].title;
}

function spoken(status: number): Known {
  const own = known.find((code) => code === status);
  if (own) return own;
  if (status === 401) return 403;
  if (status === 410) return 404;
  return status < 500 ? 400 : 500;
}

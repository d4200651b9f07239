import type { ReactNode } from "react";
import { Container, Head, Html, Link, Preview } from "react-email";
import { accentHex } from "#app/lib/accent.ts";
import { langTag, localized } from "#app/lib/lang.ts";
import type { LetterEvent, SiteFacts } from "../letter-facts.ts";
import { shared } from "../wording.ts";
import { darkStyles, styles } from "./styles.ts";

/** The hue of letters that belong to no event. */
const houseHue = 152;

/** The sheet every letter is written on: one column, the event's accent above, who sent it below. */
export function Letter({
  facts,
  title,
  preview,
  children,
}: {
  facts: SiteFacts & { event?: LetterEvent };
  title: string;
  /** What the list of letters shows beside the subject. */
  preview: string;
  children: ReactNode;
}) {
  const { lang, event, origin } = facts;
  const t = shared[lang];
  const organizer = event && (localized(event.organizerName, lang) || localized(event.name, lang));
  return (
    <Html lang={langTag(lang)}>
      <Head>
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles}</style>
      </Head>
      <body className="letter-body" style={styles.body}>
        <Preview>{preview}</Preview>
        <Container className="letter-sheet" style={styles.sheet}>
          <div style={{ ...styles.band, backgroundColor: accentHex(event?.accentHue ?? houseHue) }}>
            {"\u00a0"}
          </div>
          <div className="letter-inner" style={styles.inner}>
            {event && (
              <p className="letter-muted" style={styles.eventName}>
                {localized(event.name, lang)}
              </p>
            )}
            <h1 className="letter-text" style={styles.title}>
              {title}
            </h1>
            {children}
          </div>
        </Container>
        <div className="letter-foot" style={styles.foot}>
          {event?.contactEmail && (
            <p className="letter-muted" style={styles.footLine}>
              {t.contact}
            </p>
          )}
          <p className="letter-muted" style={styles.footLine}>
            {organizer ? t.sentBy(organizer) : t.sentBySite}{" "}
            <Link
              className="letter-link"
              href={event ? localized(event.url, lang) : origin}
              style={{ ...styles.link, color: styles.footLine.color }}
            >
              {new URL(origin).host}
            </Link>
          </p>
        </div>
      </body>
    </Html>
  );
}

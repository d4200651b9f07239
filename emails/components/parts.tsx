import type { ReactNode } from "react";
import { Link } from "react-email";
import { accentHex } from "#app/lib/accent.ts";
import type { LetterEvent } from "../letter-facts.ts";
import { styles } from "./styles.ts";

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <p className="letter-text" style={styles.paragraph}>
      {children}
    </p>
  );
}

export function Quiet({ children }: { children: ReactNode }) {
  return (
    <p className="letter-muted" style={styles.quiet}>
      {children}
    </p>
  );
}

/** The one thing to do next; its address stands below it for programs that show no links. */
export function ButtonLink({
  href,
  event,
  children,
}: {
  href: string;
  event?: LetterEvent;
  children: ReactNode;
}) {
  return (
    <div style={styles.buttonBox}>
      <Link
        href={href}
        style={{ ...styles.button, backgroundColor: accentHex(event?.accentHue ?? 152) }}
      >
        {children}
      </Link>
    </div>
  );
}

/** Facts in rows, label and value; a row without a value is left out. */
export function Facts({ rows }: { rows: [label: string, value: string][] }) {
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      className="letter-line"
      style={styles.facts}
    >
      <tbody>
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <tr key={label}>
              <td className="letter-muted" style={styles.factLabel}>
                {label}
              </td>
              <td className="letter-text" style={styles.factValue}>
                {value}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

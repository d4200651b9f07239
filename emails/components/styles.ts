import type { CSSProperties } from "react";

const sans =
  "ui-sans-serif, system-ui, -apple-system, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

const text = "#1b231e";
const muted = "#56605a";
const line = "#dce2de";

/** Every style of a letter, written onto its elements: mail programs drop style sheets. */
export const styles = {
  body: { margin: 0, padding: "24px 12px", backgroundColor: "#f3f6f4", fontFamily: sans },
  sheet: {
    width: "100%",
    maxWidth: "600px",
    margin: "0 auto",
    backgroundColor: "#ffffff",
    borderRadius: "12px",
    overflow: "hidden",
  },
  band: { height: "6px", lineHeight: "6px", fontSize: "1px" },
  inner: { padding: "28px 32px 32px" },
  eventName: { margin: 0, fontSize: "15px", lineHeight: "1.5", color: muted },
  title: {
    margin: "4px 0 20px",
    fontSize: "25px",
    lineHeight: "1.35",
    fontWeight: 600,
    color: text,
  },
  paragraph: { margin: "0 0 16px", fontSize: "16px", lineHeight: "1.7", color: text },
  quiet: { margin: "0 0 16px", fontSize: "14px", lineHeight: "1.7", color: muted },
  factLabel: {
    padding: "5px 16px 5px 0",
    width: "1%",
    whiteSpace: "nowrap",
    verticalAlign: "top",
    fontSize: "14px",
    lineHeight: "1.6",
    color: muted,
  },
  factValue: {
    padding: "4px 0",
    verticalAlign: "top",
    fontSize: "15px",
    lineHeight: "1.6",
    color: text,
    wordBreak: "break-word",
  },
  facts: {
    width: "100%",
    margin: "0 0 20px",
    borderTop: `1px solid ${line}`,
    borderBottom: `1px solid ${line}`,
    padding: "8px 0",
  },
  buttonBox: { margin: "4px 0 24px" },
  button: {
    display: "inline-block",
    padding: "13px 26px",
    borderRadius: "6px",
    fontSize: "16px",
    lineHeight: "1.4",
    fontWeight: 600,
    color: "#ffffff",
    textDecoration: "none",
  },
  ticket: {
    width: "100%",
    margin: "0 0 20px",
    border: `1px solid ${line}`,
    borderRadius: "12px",
    borderCollapse: "separate",
  },
  ticketCell: { padding: "20px", textAlign: "center", fontSize: 0 },
  ticketSide: {
    display: "inline-block",
    width: "240px",
    verticalAlign: "middle",
    textAlign: "left",
    padding: "4px 8px 12px",
    boxSizing: "border-box",
    wordBreak: "break-word",
  },
  attendee: {
    margin: "0 0 4px",
    fontSize: "26px",
    lineHeight: "1.3",
    fontWeight: 600,
    color: text,
  },
  ticketType: { margin: "0 0 12px", fontSize: "16px", lineHeight: "1.5", color: text },
  ticketNote: { margin: 0, fontSize: "13px", lineHeight: "1.6", color: muted },
  // White under the code whatever the theme: cameras do not read it inverted.
  qrBox: {
    display: "inline-block",
    width: "240px",
    verticalAlign: "middle",
    padding: "8px 0",
    backgroundColor: "#ffffff",
    borderRadius: "8px",
    textAlign: "center",
  },
  qr: { display: "block", margin: "0 auto", border: 0 },
  secret: {
    margin: "2px 0 6px",
    fontSize: "13px",
    lineHeight: "1.5",
    fontFamily: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
    color: "#000000",
    whiteSpace: "nowrap",
  },
  digits: {
    margin: "8px 0 20px",
    fontSize: "40px",
    lineHeight: "1.2",
    fontWeight: 600,
    letterSpacing: "8px",
    fontVariantNumeric: "tabular-nums",
    color: text,
  },
  foot: { margin: "0 auto", maxWidth: "600px", padding: "16px 32px 0" },
  footLine: { margin: "0 0 4px", fontSize: "13px", lineHeight: "1.6", color: muted },
  link: { textDecoration: "underline", overflowWrap: "anywhere" },
} as const satisfies Record<string, CSSProperties>;

/** Programs that know dark mode take these; the rest turn light into dark by themselves. */
export const darkStyles = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .letter-body { background-color: #131815 !important; }
    .letter-sheet { background-color: #1d2420 !important; }
    .letter-text { color: #eef3f0 !important; }
    .letter-muted { color: #a9b4ad !important; }
    .letter-line { border-color: #39423c !important; }
    .letter-link { color: #9fd8b4 !important; }
    .letter-on-white { background-color: #ffffff !important; color: #000000 !important; }
  }
  @media (max-width: 520px) {
    .letter-inner { padding: 22px 20px 24px !important; }
    .letter-foot { padding: 16px 20px 0 !important; }
    .letter-side { text-align: center !important; }
  }
`;

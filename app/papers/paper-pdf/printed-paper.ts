/** A party as it is printed: its name, and whatever else stands beneath it. */
export type PrintedParty = { label: string; name: string; lines: string[] };

/** A receipt or credit note in the reader's language, every amount and date already written. */
export type PrintedPaper = {
  title: string;
  code: string;
  accentHue: number;
  facts: [label: string, value: string][];
  seller: PrintedParty;
  buyer: PrintedParty;
  heads: { item: string; quantity: string; unit: string; rate: string; amount: string };
  lines: { item: string; quantity: string; unit: string; rate: string; amount: string }[];
  total: { label: string; amount: string };
  tax: {
    title: string;
    heads: { rate: string; net: string; tax: string; gross: string };
    rows: { rate: string; net: string; tax: string; gross: string }[];
  };
  foot: string[];
  /** `Page 1 of 2`, by the number of pages there are. */
  pages: string[];
};

import type { ReactNode } from "react";
import { type Block, type Inline, readMarkdown } from "#app/lib/markdown.ts";

/** A text with the paragraphs, lists, emphasis and links that its author wrote in Markdown. */
export function Markdown({ text }: { text: string }) {
  return readMarkdown(text).map((block, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have nothing but their order
    <Part key={n} block={block} />
  ));
}

function Part({ block }: { block: Block }) {
  if ("text" in block) return <pre>{block.text}</pre>;
  if ("of" in block) {
    return block.kind === "heading" ? <h2>{said(block.of)}</h2> : <p>{said(block.of)}</p>;
  }
  const List = block.ordered ? "ol" : "ul";
  return (
    <List>
      {block.items.map((item, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a text have nothing but their order
        <li key={n}>{said(item)}</li>
      ))}
    </List>
  );
}

function said(all: Inline[]): ReactNode {
  return all.map((one, n) => {
    if (typeof one === "string") return one;
    const key = `${n}`;
    if (one.kind === "code") return <code key={key}>{one.text}</code>;
    if ("href" in one) {
      return (
        <a key={key} href={one.href} rel="nofollow noreferrer">
          {said(one.of)}
        </a>
      );
    }
    const Tag = one.kind;
    return <Tag key={key}>{said(one.of)}</Tag>;
  });
}

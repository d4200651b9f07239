import { markdownHtml } from "#app/lib/markdown.ts";

/** A text with the paragraphs, lists, emphasis and links that its author wrote in Markdown. */
export function Markdown({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it holds no HTML but the reader's own
  return <div dangerouslySetInnerHTML={{ __html: markdownHtml(text) }} />;
}

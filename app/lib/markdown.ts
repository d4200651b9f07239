import MarkdownIt, { type Token } from "markdown-it";

/** The most of one text that is read. */
const longest = 10_000;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable([
  "image",
  "table",
]);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.validateLink = (href) => /^https:\/\//i.test(href);
markdown.core.ruler.push("below-the-title", ({ tokens }) => {
  for (const token of tokens) if (token.type.startsWith("heading_")) token.tag = "h2";
});
markdown.core.ruler.push("links-of-others", ({ tokens }) => {
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type === "link_open") token.attrSet("rel", "nofollow noopener ugc");
  }
});

/**
 * The Markdown that people write in abstracts as HTML: paragraphs, headings below the page's own,
 * lists, code, emphasis and links to `https`. There is none of the author's own HTML in it and no
 * picture; what is not understood is said as written, and what is beyond 10,000 characters is not.
 */
export function markdownHtml(text: string): string {
  return markdown.render(text.slice(0, longest));
}

/** The text as it is read aloud: without the signs of Markdown, a line for each paragraph. */
export function plainText(text: string): string {
  return markdown
    .parse(text.slice(0, longest), {})
    .filter(({ type }) => type === "inline" || type === "fence" || type === "code_block")
    .map((token) => (token.children ? token.children.map(said).join("") : token.content.trim()))
    .join("\n");
}

function said({ type, content }: Token): string {
  return type === "softbreak" || type === "hardbreak" ? "\n" : content;
}

/** Links to other sites, which do not learn where somebody comes from. */
export function Links({ links }: { links: readonly { url: string; title: string }[] }) {
  return (
    <ul className="ag-leads">
      {links.map(({ url, title }) => (
        <li key={url}>
          <a href={url} rel="noreferrer nofollow">
            {title || url.replace(/^https?:\/\//, "")}
          </a>
        </li>
      ))}
    </ul>
  );
}

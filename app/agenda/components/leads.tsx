/** Links side by side, each as tall as a finger. */
export function Leads({ leads }: { leads: { href: string; text: string }[] }) {
  return (
    <ul className="ag-leads">
      {leads.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

type PersonCellProps = { name: string; email: string; href?: string };

/** A person in a table: the name, and the address beneath it. */
export function PersonCell({ name, email, href }: PersonCellProps) {
  const who = <bdi>{name}</bdi>;
  return (
    <div>
      {href ? <a href={href}>{who}</a> : who}
      <span className="muted small table__second">{email}</span>
    </div>
  );
}

/**
 * Does some work for each, one after the other. One that fails keeps none of the others: all are
 * tried, and then what failed is thrown together (`AggregateError`).
 * @returns what came of each.
 */
export async function tryEach<T, R>(all: Iterable<T>, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  for (const one of all) {
    await work(one).then(
      (result) => results.push(result),
      (error) => failures.push(error),
    );
  }
  if (failures.length > 0) {
    const tried = results.length + failures.length;
    throw new AggregateError(failures, `${failures.length} of ${tried} failed`);
  }
  return results;
}

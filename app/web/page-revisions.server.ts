import { second } from "#app/lib/time.ts";

/**
 * What the database says has changed: a number for each event, read again when someone asks and
 * the last reading is a second old. Another process's change is thus seen at most a second later.
 */
export class PageRevisions {
  private bySlug = new Map<string, string>();
  private all = "";
  private readAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | null = null;

  constructor(
    private readonly read: () => Promise<Map<string, number>>,
    private readonly clock: () => number,
  ) {}

  /** Whether what is known is less than a second old. */
  fresh(): boolean {
    return this.clock() - this.readAt < second;
  }

  /** The revision of the event with this slug; of all events where it is no event's. */
  of(slug: string): string {
    return this.bySlug.get(slug) ?? this.all;
  }

  /** Reads again where that is due; those who ask meanwhile wait for the same reading. */
  refresh(): Promise<void> {
    if (this.fresh()) return Promise.resolve();
    this.reading ??= this.readNow().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  /** Forgets how fresh the reading is: this process has just changed something. */
  doubt(): void {
    this.readAt = Number.NEGATIVE_INFINITY;
  }

  private async readNow(): Promise<void> {
    const startedAt = this.clock();
    const read = await this.read();
    this.bySlug = new Map([...read].map(([slug, revision]) => [slug, `${slug}:${revision}`]));
    this.all = [...this.bySlug.values()].join(" ");
    this.readAt = startedAt;
  }
}

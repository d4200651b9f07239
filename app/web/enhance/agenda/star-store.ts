import { storage } from "../on.ts";

/** What is remembered of a starred session, so that a change of it can be told. */
export type Seen = { sig: string; label: string; title: string };
type Stored = { stars: Record<string, Seen | null>; pending: Record<string, boolean> };
export type Own = { signedIn: boolean; stars: string[]; seats: Record<string, string> };

/**
 * The stars of this browser: at once from its own storage, then as the site knows them. What was
 * pressed without a network is sent when there is one again.
 */
export class StarStore {
  readonly starred = new Set<string>();
  private stored: Stored;
  private readonly key: string;
  private readonly listeners: (() => void)[] = [];

  constructor(
    slug: string,
    private readonly url: string,
  ) {
    this.key = `stars:${slug}`;
    this.stored = this.read();
    for (const mark of Object.keys(this.stored.stars)) this.starred.add(mark);
    addEventListener("online", () => void this.send());
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  toggle(mark: string, seen: Seen | null): void {
    this.set(mark, !this.starred.has(mark), seen);
    this.stored.pending[mark] = this.starred.has(mark);
    this.changed();
    void this.send();
  }

  seen(mark: string): Seen | null {
    return this.stored.stars[mark] ?? null;
  }

  see(mark: string, seen: Seen): void {
    if (!this.starred.has(mark)) return;
    this.stored.stars[mark] = seen;
    this.write();
  }

  drop(mark: string): void {
    this.set(mark, false, null);
    this.stored.pending[mark] = false;
    this.changed();
    void this.send();
  }

  /** Asks the site what it knows; null where there is no network. */
  async sync(): Promise<Own | null> {
    await this.send();
    try {
      const answer = await fetch(this.url, { headers: { Accept: "application/json" } });
      if (!answer.ok) return null;
      const own: Own = await answer.json();
      const theirs = new Set(own.stars);
      for (const [mark, on] of Object.entries(this.stored.pending)) {
        if (on) theirs.add(mark);
        else theirs.delete(mark);
      }
      for (const mark of this.starred) if (!theirs.has(mark)) this.set(mark, false, null);
      for (const mark of theirs) if (!this.starred.has(mark)) this.set(mark, true, null);
      this.changed();
      return own;
    } catch {
      return null;
    }
  }

  private async send(): Promise<void> {
    for (const on of [true, false]) {
      const marks = Object.keys(this.stored.pending).filter((it) => this.stored.pending[it] === on);
      if (marks.length === 0) continue;
      const body = new URLSearchParams({ session: marks.join(","), star: on ? "yes" : "no" });
      try {
        const headers = { Accept: "application/json" };
        const answer = await fetch(this.url, { method: "POST", body, headers, keepalive: true });
        if (!answer.ok && answer.status !== 400) return;
      } catch {
        return;
      }
      for (const mark of marks) {
        if (this.stored.pending[mark] === on) delete this.stored.pending[mark];
      }
      this.write();
    }
  }

  private set(mark: string, on: boolean, seen: Seen | null): void {
    if (on) {
      this.starred.add(mark);
      this.stored.stars[mark] = seen ?? this.stored.stars[mark] ?? null;
    } else {
      this.starred.delete(mark);
      delete this.stored.stars[mark];
    }
  }

  private changed(): void {
    this.write();
    for (const listener of this.listeners) listener();
  }

  private read(): Stored {
    try {
      const read: Partial<Stored> = JSON.parse(storage("localStorage")?.getItem(this.key) ?? "{}");
      return { stars: read.stars ?? {}, pending: read.pending ?? {} };
    } catch {
      return { stars: {}, pending: {} };
    }
  }

  private write(): void {
    try {
      storage("localStorage")?.setItem(this.key, JSON.stringify(this.stored));
    } catch {
      // Storage is full or forbidden: the site still knows.
    }
  }
}

export function needPostgres(): Promise<string | null>;
export function startPostgres(): Promise<{ url: string; stop(): Promise<void> }>;

export const siteCore: number | null;
export const loadCore: number | null;
export function pinned(core: number | null, command: string[]): string[];
export function pin(pid: number, core: number | null): void;

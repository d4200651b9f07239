export const siteCore: number | null;
export const loadCore: number | null;
export const everyCore: string | null;
export function pinned(core: number | null, command: string[]): string[];
export function pin(pid: number, core: number | string | null): void;

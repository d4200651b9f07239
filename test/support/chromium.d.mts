export function chromiumSwitches(camera?: string): string[];
export function findChromium(): Promise<string | null>;
export function needChromium(): Promise<string | null>;
export function needChineseFont(): Promise<boolean>;

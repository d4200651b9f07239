export function chromiumSwitches(camera?: string): string[];
export function needChromium(): Promise<string | null>;
export function needChineseFont(): Promise<boolean>;

export function makeTestFolder(): () => void;

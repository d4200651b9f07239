export { RefusedNotice } from "#app/ui/refused-notice.tsx";

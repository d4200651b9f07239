/** Browser programs outside Remix, each with the file it begins in. */
export const entrySources = {
  enhance: "app/web/enhance/main.ts",
  agenda: "app/web/enhance/agenda/main.ts",
  badgeScanner: "app/checkin/scanner/badge.ts",
  scanner: "app/checkin/scanner/main.ts",
  agendaEditor: "app/agenda/editor/main.ts",
  meetingBoard: "app/matchmaking/board/main.ts",
} as const;

export type EntryName = keyof typeof entrySources;

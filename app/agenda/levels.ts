/** How much one has to know already; `any` is for everyone. */
export const levels = ["any", "beginner", "intermediate", "advanced"] as const;
export type Level = (typeof levels)[number];

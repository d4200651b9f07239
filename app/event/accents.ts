/** The hues (0–359) offered to organizers, each with its name's key in the wording. */
export const accents = [
  { hue: 152, key: "green" },
  { hue: 190, key: "teal" },
  { hue: 232, key: "sky" },
  { hue: 265, key: "blue" },
  { hue: 305, key: "violet" },
  { hue: 350, key: "rose" },
  { hue: 30, key: "red" },
  { hue: 70, key: "amber" },
] as const;

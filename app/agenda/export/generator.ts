/** The version of this program, as its files say who wrote them. */
export const generator = "0.1.0";

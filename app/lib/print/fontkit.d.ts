declare module "fontkit" {
  /** A parsed font; PDFKit takes it wherever it takes the bytes of one. */
  export type Font = {
    unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { advanceWidth: number };
  };
  export function create(bytes: Uint8Array): Font;
}

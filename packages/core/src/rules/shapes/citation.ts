/**
 * Source of a pattern for the number of a document, "66-QĐ/TW", "30/2020/NĐ-CP", "2587-CV/VPTW/nb";
 * blanks around the marks are allowed. To be used with the flag `u`.
 */
export const DOCUMENT_NUMBER = String.raw`\d+(?:/\d{4})?[ \u00a0]{0,2}[-–/][ \u00a0]{0,2}\p{Lu}[\p{L}\d]*(?:[ \u00a0]{0,2}[-–/][ \u00a0]{0,2}\p{Lu}[\p{L}\d]*)*(?:/nb)?`;

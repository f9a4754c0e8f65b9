export * from './model/bilingual.ts';
export * from './model/doc.ts';
export * from './model/span.ts';

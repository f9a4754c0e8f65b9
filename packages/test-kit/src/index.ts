export * from './page/build-doc.ts';
export * from './page/layout.ts';
export * from './page/line.ts';
export * from './page/lines.ts';
export * from './page/manner.ts';
export * from './page/page.ts';
export * from './van-ban/base.ts';
export * from './van-ban/van-ban.ts';

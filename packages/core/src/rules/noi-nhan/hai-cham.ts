import { markAfter } from '../shapes/mark-after.ts';

export default markAfter('noi-nhan', { vi: 'Dấu hai chấm sau “Nơi nhận”', en: 'Colon after “Nơi nhận”' });

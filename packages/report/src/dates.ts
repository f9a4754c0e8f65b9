export { dateIn } from '@thethuc/core';

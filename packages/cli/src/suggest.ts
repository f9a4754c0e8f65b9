export { suggest } from '@thethuc/checker/suggest';

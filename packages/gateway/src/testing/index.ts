export { openTestDatabase } from './test-database.ts';

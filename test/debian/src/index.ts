export { installPackages } from './install-packages.ts';

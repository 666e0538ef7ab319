import { installPackages } from '@isobar/test-debian';

/** The browser, and the font that the pages find where they name none of their own: baselines are drawn with it. */
const PACKAGES = ['chromium', 'fonts-dejavu-core'];

export function setup(): void {
  installPackages(PACKAGES);
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Debian's. Root cannot use its sandbox, and nothing that it opens here comes from elsewhere. */
const BROWSER = { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] };

export interface Screen {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

const HEIGHT = 900;

/** A page that was opened from a file, and what it did beside being shown. */
export interface OpenedPage {
  readonly page: Page;
  /** Addresses of all requests but that for the file itself; none was answered. */
  readonly requests: readonly string[];
  /** What the browser complained of: errors, warnings and what the page's own policy forbade. */
  readonly complaints: readonly string[];
}

/** Opens pages from files, with the network cut. */
export class OfflineBrowser {
  private readonly browser: Browser;
  private readonly folder: string;
  private count = 0;

  private constructor(browser: Browser, folder: string) {
    this.browser = browser;
    this.folder = folder;
  }

  static async start(): Promise<OfflineBrowser> {
    return new OfflineBrowser(await chromium.launch(BROWSER), await mkdtemp(join(tmpdir(), 'isobar-pages-')));
  }

  async open(html: string, { width, colorScheme }: Screen): Promise<OpenedPage> {
    this.count += 1;
    const path = join(this.folder, `page-${this.count}.html`);
    await writeFile(path, html);
    const address = pathToFileURL(path).href;
    const context = await this.browser.newContext({ viewport: { width, height: HEIGHT }, colorScheme });
    await context.setOffline(true);
    const requests: string[] = [];
    const complaints: string[] = [];
    context.on('request', (request) => {
      if (request.url() !== address) requests.push(request.url());
    });
    await context.route(
      (url) => url.href !== address,
      (route) => route.abort(),
    );
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(address, { waitUntil: 'load' });
    return { page, requests, complaints };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.folder, { recursive: true });
  }
}

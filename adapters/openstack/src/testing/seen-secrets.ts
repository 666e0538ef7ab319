import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const CHUNKS = 'undici:request:bodyChunkReceived';
const HEADERS = 'undici:request:headers';

const PASSWORD = /"adminPass":\s*"(?<secret>[^"]+)"/g;
const TOKEN = /^x-subject-token$/i;

/** Passwords and tokens that any cloud has sent to this process, read from the wire: below the adapter, and in no ledger. */
export class SeenSecrets {
  private readonly seen = new Set<string>();
  private readonly onChunk = (message: unknown): void => {
    const { chunk } = message as { readonly chunk: Uint8Array };
    for (const { groups } of new TextDecoder().decode(chunk).matchAll(PASSWORD)) this.seen.add(groups?.['secret'] ?? '');
  };
  private readonly onHeaders = (message: unknown): void => {
    const { headers } = (message as { readonly response: { readonly headers: readonly Uint8Array[] } }).response;
    const texts = headers.map((part) => new TextDecoder().decode(part));
    for (const [index, name] of texts.entries()) if (index % 2 === 0 && TOKEN.test(name)) this.seen.add(texts[index + 1] ?? '');
  };

  constructor() {
    subscribe(CHUNKS, this.onChunk);
    subscribe(HEADERS, this.onHeaders);
  }

  all(): readonly string[] {
    return [...this.seen];
  }

  close(): void {
    unsubscribe(CHUNKS, this.onChunk);
    unsubscribe(HEADERS, this.onHeaders);
  }
}

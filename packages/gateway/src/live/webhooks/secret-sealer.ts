import { CloudError } from '@isobar/core';

import { seal, unseal } from '../../operations/sealing/sealed-box.ts';
import type { SealingKey } from '../../operations/sealing/sealing-key.ts';

/** Makes the secrets of webhooks unreadable without a key that is not in the database; each opens for its own webhook only. */
export interface SecretSealer {
  seal(webhookId: string, secret: string): string;
  /** @throws CloudError `conflict` where the key is another one */
  open(webhookId: string, sealed: string): string;
}

export function secretSealer(key: SealingKey): SecretSealer {
  const about = (webhookId: string): string => `webhook ${webhookId}`;
  return {
    seal: (webhookId, secret) => seal(key, about(webhookId), secret).toString('base64'),
    open: (webhookId, sealed) => {
      const secret = unseal(key, about(webhookId), Buffer.from(sealed, 'base64'));
      if (secret !== null) return secret;
      throw new CloudError('conflict', 'the secret of this webhook was sealed with another key: make the webhook again', { outcome: 'not_applied' });
    },
  };
}

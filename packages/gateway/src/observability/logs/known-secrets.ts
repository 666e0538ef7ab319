import { unescape } from 'node:querystring';

/** What a process knows that may stand in no line of its log: the password of its database, and the key that seals. */
export function knownSecrets(databaseUrl: string, sealingKey: string | undefined): readonly string[] {
  const password = URL.parse(databaseUrl)?.password ?? '';
  return [password, unescape(password), sealingKey ?? ''].filter((secret) => secret !== '');
}

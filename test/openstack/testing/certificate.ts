import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Certificate {
  /** Path of the PEM file to trust. */
  readonly caFile: string;
  readonly cert: string;
  readonly key: string;
}

/** A certificate for 127.0.0.1 that nobody but itself has signed. */
export async function selfSignedCertificate(folder: string): Promise<Certificate> {
  const [caFile, keyFile] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const kind = ['-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-days', '2'];
  await run('openssl', ['req', ...kind, ...subject, '-keyout', keyFile, '-out', caFile]);
  return { caFile, cert: readFileSync(caFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
}

import type { Step } from './step.ts';
import { steps } from './step.ts';

export const identityAndVersions: readonly Step[] = [
  ...steps(
    '001-identity-versions',
    '002-identity-token-password',
    '003-identity-token-application-credential',
    '004-identity-token-appcred-with-scope',
    '005-identity-token-wrong-password',
    '006-identity-token-unscoped',
    '007-identity-catalog',
    '008-identity-auth-projects',
    '009-identity-token-validate',
    '010-identity-bad-token',
    '011-compute-versions',
    '012-compute-version-v21',
    '013-volume-versions',
    '014-image-versions',
    '015-network-versions',
    '016-placement-versions',
  ),
];

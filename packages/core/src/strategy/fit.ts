/** Whether a strategy can serve: yes, no with the reasons, or unknown with the fact that cannot be read. */
export type Fit =
  | { readonly verdict: 'yes' }
  | { readonly verdict: 'no'; readonly reasons: readonly string[]; readonly alternative?: string }
  | { readonly verdict: 'unknown'; readonly reasons: readonly string[] };

export const FITS: Fit = { verdict: 'yes' };

export function doesNotFit(reason: string, alternative?: string): Fit {
  return { verdict: 'no', reasons: [reason], ...(alternative === undefined ? {} : { alternative }) };
}

export function fitUnknown(reason: string): Fit {
  return { verdict: 'unknown', reasons: [reason] };
}

/** All of them: no wins over unknown, unknown over yes; reasons are kept. */
export function allFit(...fits: readonly Fit[]): Fit {
  const refused = fits.filter((fit) => fit.verdict === 'no');
  if (refused.length > 0) {
    const alternative = refused.find((fit) => fit.alternative !== undefined)?.alternative;
    return { verdict: 'no', reasons: refused.flatMap((fit) => fit.reasons), ...(alternative === undefined ? {} : { alternative }) };
  }
  const unknown = fits.filter((fit) => fit.verdict === 'unknown');
  return unknown.length > 0 ? { verdict: 'unknown', reasons: unknown.flatMap((fit) => fit.reasons) } : FITS;
}

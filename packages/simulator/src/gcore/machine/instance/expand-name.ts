/** How many octets of the address each placeholder of a name template stands for. */
const OCTETS = [
  ['{ip_octets}', 3],
  ['{two_ip_octets}', 2],
  ['{one_ip_octet}', 1],
] as const;

/** The name of a machine: a template has its placeholders filled from the first address. */
export function expandName(name: { readonly text: string; readonly isTemplate: boolean }, address: string): string {
  if (!name.isTemplate) return name.text;
  return OCTETS.reduce((text, [placeholder, count]) => text.replaceAll(placeholder, address.split('.').slice(-count).join('-')), name.text);
}

/** The clients, by the Debian packages that they come in. */
export const CLIENT_PACKAGES = [
  'python3-openstackclient',
  'python3-openstacksdk',
  'python3-libcloud',
  'golang-github-gophercloud-gophercloud-dev',
] as const;

/** What runs them. */
export const TOOL_PACKAGES = ['python3', 'golang-go', 'ca-certificates'] as const;

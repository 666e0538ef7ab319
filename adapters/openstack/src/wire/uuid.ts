const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/** The form of the ids of servers, images, volumes and networks. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

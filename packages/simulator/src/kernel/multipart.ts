/** One part of a `multipart/form-data` body. `fileName` is set for file parts only. */
export interface MultipartPart {
  readonly name: string;
  readonly fileName?: string;
  readonly value: string;
}

/**
 * Reads the parts of a `multipart/form-data` body; `undefined` if it is not one or is cut off.
 * Values are read as UTF-8: the clouds simulated here take text only in forms.
 */
export function parseMultipart(contentType: string | undefined, body: Uint8Array): readonly MultipartPart[] | undefined {
  const boundary = readBoundary(contentType);
  if (boundary === undefined) return undefined;
  const text = `\r\n${new TextDecoder().decode(body)}`;
  const pieces = text.split(`\r\n--${boundary}`);
  const closing = pieces.pop();
  if (closing === undefined || !closing.startsWith('--')) return undefined;
  const parts: MultipartPart[] = [];
  for (const piece of pieces.slice(1)) {
    const part = parsePart(piece);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

function readBoundary(contentType: string | undefined): string | undefined {
  if (contentType === undefined || !/^multipart\/form-data\b/iu.test(contentType)) return undefined;
  const match = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/iu.exec(contentType);
  return match?.[1] ?? match?.[2];
}

function parsePart(piece: string): MultipartPart | undefined {
  const end = piece.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const disposition = /^content-disposition:(.*)$/imu.exec(piece.slice(0, end))?.[1] ?? '';
  const name = /;\s*name="([^"]*)"/iu.exec(disposition)?.[1];
  if (name === undefined) return undefined;
  const fileName = /;\s*filename="([^"]*)"/iu.exec(disposition)?.[1];
  const value = piece.slice(end + 4);
  return fileName === undefined ? { name, value } : { name, fileName, value };
}

/** A form of texts as multipart/form-data (RFC 7578); an empty form is only its end. */
export function multipartOf(form: Readonly<Record<string, string>>): { readonly type: string; readonly body: string } {
  const boundary = `isobar-${crypto.randomUUID()}`;
  const parts = Object.entries(form).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"\r\n\r\n${wholeLines(value)}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` };
}

function escaped(name: string): string {
  return wholeLines(name).replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

/** As browsers send them. */
function wholeLines(text: string): string {
  return text.replaceAll(/\r\n|\r|\n/g, '\r\n');
}

import type { FastifyReply } from 'fastify';

/**
 * Sends a body in pieces that are kept for others too. Put together for each answer they would be hundreds of megabytes within seconds,
 * and collecting those stops everybody for longer than a page takes.
 */
export function sendPieces(reply: FastifyReply, status: number, headers: Readonly<Record<string, string>>, pieces: readonly Buffer[]): FastifyReply {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const { raw } = reply
    .code(status)
    .headers({ ...headers, 'content-length': length })
    .hijack();
  // Nobody is there any more.
  if (raw.destroyed) return reply;
  raw.writeHead(status, reply.getHeaders() as Record<string, string | string[]>);
  raw.cork();
  for (const piece of pieces) raw.write(piece);
  raw.end();
  return reply;
}

import { listImages, showImage } from './images/image-reads.ts';
import { downloadImage, stageImage, uploadImage } from './images/image-data.ts';
import { createImage, deleteImage, patchImage } from './images/image-writes.ts';
import type { GlanceExchange, GlanceRoute } from './glance-exchange.ts';
import { IMPORT_ROUTES } from './import-and-tasks.ts';
import { MEMBER_ROUTES } from './members.ts';
import { SCHEMA_ROUTES } from './schemas.ts';

/** Everything of Glance that is simulated. */
export const GLANCE_ROUTES: readonly GlanceRoute[] = [
  { method: 'GET', pattern: '/v2/images', handler: listImages },
  { method: 'POST', pattern: '/v2/images', handler: createImage },
  { method: 'GET', pattern: '/v2/images/{id}', handler: showImage },
  { method: 'PATCH', pattern: '/v2/images/{id}', handler: patchImage },
  { method: 'DELETE', pattern: '/v2/images/{id}', handler: deleteImage },
  { method: 'GET', pattern: '/v2/images/{id}/file', handler: downloadImage },
  { method: 'PUT', pattern: '/v2/images/{id}/file', handler: uploadImage },
  { method: 'PUT', pattern: '/v2/images/{id}/stage', handler: stageImage },
  {
    method: 'POST',
    pattern: '/v2/images/{id}/actions/deactivate',
    handler: done(({ images }, exchange) => images.deactivateImage(exchange.caller, exchange.parameter('id'))),
  },
  {
    method: 'POST',
    pattern: '/v2/images/{id}/actions/reactivate',
    handler: done(({ images }, exchange) => images.reactivateImage(exchange.caller, exchange.parameter('id'))),
  },
  {
    method: 'PUT',
    pattern: '/v2/images/{id}/tags/{tag}',
    handler: done(({ images }, exchange) => images.addTag(exchange.caller, exchange.parameter('id'), exchange.parameter('tag'))),
  },
  {
    method: 'DELETE',
    pattern: '/v2/images/{id}/tags/{tag}',
    handler: done(({ images }, exchange) => images.removeTag(exchange.caller, exchange.parameter('id'), exchange.parameter('tag'))),
  },
  ...MEMBER_ROUTES,
  ...IMPORT_ROUTES,
  ...SCHEMA_ROUTES,
];

/** A call that answers nothing when it succeeds. */
function done(run: (backend: GlanceExchange['context']['backend'], exchange: GlanceExchange) => void): GlanceRoute['handler'] {
  return (exchange) => {
    run(exchange.context.backend, exchange);
    return { status: 204 };
  };
}

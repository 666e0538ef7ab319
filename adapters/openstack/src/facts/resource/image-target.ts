import type { FactsQuery, ImportImageRequest } from '@isobar/core';
import { invalidArgument } from '@isobar/core';
import { z } from 'zod';

import { formatOfFile, formatOfUrl } from '../../image/disk-format.ts';
import { OPENSTACK_IMAGE_PROPERTIES } from '../../translation/openstack-images.ts';
import { readBody } from '../../wire/read-body.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { KindFacts } from '../kind-facts.ts';
import { tolerateAbsence } from '../tolerate-absence.ts';
import { checkLabels, checkTexts } from './check-texts.ts';
import { requireService } from './require-service.ts';
import type { ImageFacts } from './resource-facts.ts';

const importWire = z.looseObject({ 'import-methods': z.looseObject({ value: z.array(z.string()) }) });

/** Disk formats of Glance's schema (SOURCES.md#glance-image-create). */
const FORMATS = ['ami', 'ari', 'aki', 'vhd', 'vhdx', 'vmdk', 'raw', 'qcow2', 'vdi', 'iso', 'ploop'];

/** Members of an image that are no labels. */
const MEMBERS = new Set([
  'id',
  'name',
  'visibility',
  'owner',
  'status',
  'size',
  'virtual_size',
  'disk_format',
  'container_format',
  'checksum',
  'protected',
  'tags',
  'file',
  'self',
  'schema',
  'direct_url',
  'locations',
  'location',
  'stores',
  'deleted',
  'deleted_at',
  'created_at',
  'updated_at',
]);
const TRANSLATED = new Set(Object.values(OPENSTACK_IMAGE_PROPERTIES).map(({ property }) => property));

const isTaken = (name: string): boolean => MEMBERS.has(name) || TRANSLATED.has(name) || /^os_(glance|hash|hidden)/.test(name);

export async function readImageTarget(sources: FactsSources, query: FactsQuery): Promise<KindFacts<ImageFacts>> {
  const { api, images } = sources;
  const { targetId, request, signal } = query;
  if (targetId === null) return readImport(sources, query);
  await requireService(api, 'image', signal);
  const image = await images.get(targetId, { signal });
  const { projectId } = await api.identity(signal);
  const owner = (image.native.raw as Readonly<Record<string, unknown>>)['owner'];
  const digest = { id: image.id, status: image.native.status };
  const facts = { server: null, image, isOwn: owner === projectId, importMethods: [], guessedFormat: null, digest } as const;
  return { facts, request };
}

async function readImport({ api }: FactsSources, { request, signal }: FactsQuery): Promise<KindFacts<ImageFacts>> {
  const wanted = request as ImportImageRequest;
  checkTexts(wanted, { name: 'image' });
  checkLabels(wanted.labels, isTaken);
  if (wanted.diskFormat !== undefined && !FORMATS.includes(wanted.diskFormat))
    throw invalidArgument('diskFormat', wanted.diskFormat, FORMATS.join(', '));
  await requireService(api, 'image', signal);
  const guessedFormat = wanted.file === undefined ? formatOfUrl(wanted.url ?? '') : await formatOfFile(wanted.file.path);
  if (wanted.file !== undefined && guessedFormat === null) throw invalidArgument('file', wanted.file.path, 'a file that can be read');
  const importMethods = wanted.url === undefined ? [] : await readImportMethods(api, signal);
  return { facts: { server: null, image: null, isOwn: true, importMethods, guessedFormat, digest: {} }, request };
}

async function readImportMethods(api: FactsSources['api'], signal: AbortSignal | undefined): Promise<readonly string[]> {
  const look = { service: 'image', path: '/info/import', operation: 'read import methods', signal } as const;
  return (await tolerateAbsence(readBody(api, importWire, look)))?.['import-methods'].value ?? [];
}

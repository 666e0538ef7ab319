import type { CreateImageRequest, DownloadImageRequest, ImagePatch } from '../../backend/image-backend.ts';
import { refuseInvalid } from '../../gcore-refusal.ts';
import type { BodyReader } from './body-reader.ts';
import { NAME_PATTERN } from './names.ts';
import { readTagPatch, readTags } from './tag-map.ts';

const URL_PATTERN = /^https?:\/\/\S+$/u;

type Facts = Omit<CreateImageRequest, 'volumeId'>;

function readFacts(body: BodyReader): Facts {
  return {
    name: body.requireText('name', { pattern: NAME_PATTERN }),
    osType: body.choice('os_type', ['linux', 'windows'], 'linux'),
    architecture: body.choice('architecture', ['x86_64', 'aarch64'], 'x86_64'),
    sshKey: body.choice('ssh_key', ['allow', 'deny', 'required'], 'allow'),
    firmwareType: body.optionalChoice('hw_firmware_type', ['bios', 'uefi']),
    machineType: body.optionalChoice('hw_machine_type', ['i440', 'q35']),
    isBareMetal: body.optionalBoolean('is_baremetal', false),
    tags: readTags(body),
  };
}

/** Reads the create of an image from a volume. */
export function readCreateImage(body: BodyReader): CreateImageRequest {
  const request = { ...readFacts(body), volumeId: body.requireText('volume_id') };
  body.choice('source', ['volume'], 'volume');
  body.finish();
  return request;
}

/** Reads the create of an image from a URL. */
export function readDownloadImage(body: BodyReader): DownloadImageRequest {
  const request = {
    ...readFacts(body),
    url: body.requireText('url', { pattern: URL_PATTERN }),
    osDistro: body.optionalText('os_distro'),
    osVersion: body.optionalText('os_version'),
    isCopyOnWrite: body.optionalBoolean('cow_format', false),
  };
  body.finish();
  return request;
}

/** Reads the change of an image. Throws the platform's 400 for an empty body. */
export function readImagePatch(body: BodyReader): ImagePatch {
  if (body.keys().length === 0) throw refuseInvalid('To update an image you need to specify at least one field');
  const name = body.optionalText('name', { pattern: NAME_PATTERN });
  const osType = body.optionalChoice('os_type', ['linux', 'windows']);
  const sshKey = body.optionalChoice('ssh_key', ['allow', 'deny', 'required']);
  const firmwareType = body.optionalChoice('hw_firmware_type', ['bios', 'uefi']);
  const machineType = body.optionalChoice('hw_machine_type', ['i440', 'q35']);
  const patch = {
    ...(name === null ? {} : { name }),
    ...(osType === null ? {} : { osType }),
    ...(sshKey === null ? {} : { sshKey }),
    ...(firmwareType === null ? {} : { firmwareType }),
    ...(machineType === null ? {} : { machineType }),
    ...(body.has('is_baremetal') ? { isBareMetal: body.optionalBoolean('is_baremetal', false) } : {}),
    tags: readTagPatch(body),
  };
  body.finish();
  return patch;
}

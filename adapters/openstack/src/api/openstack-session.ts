import type { SignOut } from '@isobar/core';
import { CloudError, isCloudError } from '@isobar/core';
import type { HttpClient, HttpDownload, HttpReply, HttpRequest } from '@isobar/transport';
import { isRead } from '@isobar/transport';
import { onceFor } from '@isobar/transport/schema';

import type { EndpointChoice } from '../auth/find-endpoint.ts';
import { chooseRegion, findEndpoint } from '../auth/find-endpoint.ts';
import type { KeptSession } from '../auth/kept-session.ts';
import type { TokenSource } from '../auth/token-source.ts';
import type { Token } from '../auth/token.ts';
import { higherOf, isAtLeast, lowerOf } from './microversion.ts';
import type { MicroversionRange, OpenStackApi, OpenStackCall, OpenStackService } from './openstack-api.ts';
import type { ServiceAddress } from './service-versions.ts';
import { microversionHeaders, toMicroversionRange, toServiceAddress } from './service-versions.ts';
import { waitWith } from './wait-with.ts';

export interface OpenStackSessionSettings {
  readonly choice: EndpointChoice;
  readonly http: HttpClient;
  readonly tokens: TokenSource;
  /** Where the microversions of the services are kept for other processes. */
  readonly kept?: KeptSession | undefined;
  /** Keystone with `/v3`. */
  readonly identityUrl: string;
  /** Highest compute microversion to use; by default the cloud's. */
  readonly computeApiVersion: string | undefined;
}

/** Everything that one account calls goes through here. */
export class OpenStackSession implements OpenStackApi {
  readonly cloud: string;
  private readonly settings: OpenStackSessionSettings;
  private readonly ranges = new Map<OpenStackService, Promise<MicroversionRange | null>>();
  /** What follows from a catalog is worked out once for each token: a catalog has dozens of addresses, and each call needs one. */
  private readonly addressesOf = onceFor((_token: Token) => new Map<OpenStackService, ServiceAddress>());
  private readonly regionOf = onceFor(({ catalog }: Token) => chooseRegion(catalog, this.settings.choice));

  constructor(settings: OpenStackSessionSettings) {
    this.cloud = settings.choice.cloud;
    this.settings = settings;
  }

  /** A 401 means that nothing was done, so the call is sent once more with a new token. */
  send(call: OpenStackCall): Promise<HttpReply> {
    return this.authorized(call, (request) => this.settings.http.send(request));
  }

  download(call: OpenStackCall): Promise<HttpDownload> {
    return this.authorized(call, (request) => this.settings.http.download(request));
  }

  private async authorized<Reply>(call: OpenStackCall, exchange: (request: HttpRequest) => Promise<Reply>): Promise<Reply> {
    const prepared = await this.prepare(call);
    try {
      return await exchange(toRequest(call, prepared));
    } catch (error) {
      if (!wasRefusedToken(error)) throw error;
      return exchange(toRequest(call, { ...prepared, token: await this.renewed(call, prepared.token) }));
    }
  }

  microversions(service: OpenStackService, signal?: AbortSignal): Promise<MicroversionRange | null> {
    return waitWith(this.ranges.get(service) ?? this.learnRange(service), signal);
  }

  private learnRange(service: OpenStackService): Promise<MicroversionRange | null> {
    const range = this.readRange(service);
    this.ranges.set(service, range);
    // What failed is asked again the next time.
    range.catch(() => this.ranges.delete(service));
    return range;
  }

  async speaks(microversion: string, signal?: AbortSignal): Promise<boolean> {
    const range = await this.microversions('compute', signal);
    return range !== null && isAtLeast(range.maximum, microversion);
  }

  async offers(service: OpenStackService, signal?: AbortSignal): Promise<boolean> {
    const token = await this.token(signal);
    return service === 'identity' || findEndpoint(token.catalog, service, this.settings.choice) !== undefined;
  }

  async identity(signal?: AbortSignal): Promise<Pick<Token, 'projectId' | 'projectName' | 'userId' | 'userName' | 'roles'>> {
    const { projectId, projectName, userId, userName, roles } = await this.token(signal);
    return { projectId, projectName, userId, userName, roles };
  }

  /** The region in use; null where the catalog has none. */
  async region(signal?: AbortSignal): Promise<string | null> {
    return this.regionOf(await this.token(signal));
  }

  /** See TokenSource.signOut. */
  signOut(signal?: AbortSignal): Promise<SignOut> {
    return this.settings.tokens.signOut(signal);
  }

  async close(): Promise<void> {
    await this.settings.http.close();
  }

  private token(signal: AbortSignal | undefined): Promise<Token> {
    return waitWith(this.settings.tokens.get(), signal);
  }

  private async prepare(call: OpenStackCall): Promise<Prepared> {
    const { service, wants, signal } = call;
    try {
      const token = await this.token(signal);
      const { url, rootUrl } = this.address(service, token);
      const range = call.microversion !== undefined || wants === undefined ? null : await this.microversions(service, signal);
      const microversion = call.microversion ?? negotiated(wants, range);
      const headers = microversion === undefined ? {} : microversionHeaders(service, microversion);
      return { token, url: call.at === 'root' ? rootUrl : url, headers };
    } catch (error) {
      throw asUnsent(call, error);
    }
  }

  private async renewed(call: OpenStackCall, refused: Token): Promise<Token> {
    try {
      return await waitWith(this.settings.tokens.renew(refused), call.signal);
    } catch (error) {
      throw asUnsent(call, error);
    }
  }

  private address(service: OpenStackService, token: Token): ServiceAddress {
    const known = this.addressesOf(token);
    const address = known.get(service) ?? this.findAddress(service, token);
    known.set(service, address);
    return address;
  }

  private findAddress(service: OpenStackService, { catalog, projectId }: Token): ServiceAddress {
    const { choice, identityUrl } = this.settings;
    if (service === 'identity') return { url: identityUrl, rootUrl: identityUrl.replace(/\/v3$/, ''), versionsUrl: null };
    if (catalog.length === 0) throw this.refusal('projectName', 'is needed: a token without a project reaches no service');
    const found = findEndpoint(catalog, service, choice);
    if (found !== undefined) return toServiceAddress(service, found, projectId);
    const where = `the catalog has no ${choice.interface} address of a ${service} service`;
    throw new CloudError('unsupported', `${this.cloud}: ${where}`, { cloud: this.cloud, outcome: 'not_applied' });
  }

  private async readRange(service: OpenStackService): Promise<MicroversionRange | null> {
    const token = await this.settings.tokens.get();
    const { versionsUrl } = this.address(service, token);
    if (versionsUrl === null) return null;
    const kept = this.settings.kept?.range(service);
    const range = kept === undefined ? await this.askRange(service, versionsUrl) : kept;
    return service === 'compute' ? this.limited(range) : range;
  }

  private async askRange(service: OpenStackService, versionsUrl: string): Promise<MicroversionRange | null> {
    const operation = `read versions of the ${service} service`;
    // Versions need no token: the address is public, and a token that just ended must not stand in the way.
    const reply = await this.settings.http.send({ method: 'GET', url: versionsUrl, operation });
    const range = toMicroversionRange(service, reply.body, { operation, cloud: this.cloud });
    await this.settings.kept?.keepRange(service, range);
    return range;
  }

  private limited(range: MicroversionRange | null): MicroversionRange | null {
    const { computeApiVersion: ceiling } = this.settings;
    if (range === null || ceiling === undefined) return range;
    if (!isAtLeast(ceiling, range.minimum)) throw this.refusal('computeApiVersion', `the cloud's lowest is ${range.minimum}`);
    return { ...range, maximum: lowerOf(range.maximum, ceiling) };
  }

  private refusal(setting: string, text: string): CloudError {
    const field = `${this.cloud}.${setting}`;
    return new CloudError('invalid_argument', `${field}: ${text}`, { cloud: this.cloud, field, outcome: 'not_applied' });
  }
}

/** Whatever fails before the call itself is sent leaves a write undone, even when the log-in's own outcome is unknown. */
function asUnsent({ method, operation, resource }: OpenStackCall, error: unknown): unknown {
  if (!isCloudError(error)) return error;
  const outcome = isRead(method) ? 'not_applicable' : 'not_applied';
  const context = { ...error.details, outcome, operation, ...(resource === undefined ? {} : { resource }) } as const;
  return new CloudError(error.code, error.message, context, { cause: error });
}

function negotiated(wants: string | undefined, range: MicroversionRange | null): string | undefined {
  return wants === undefined || range === null ? undefined : higherOf(lowerOf(wants, range.maximum), range.minimum);
}

interface Prepared {
  readonly token: Token;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

function toRequest(call: OpenStackCall, { token, url, headers }: Prepared): HttpRequest {
  const { method, path, query, json, stream, operation, resource, acceptsText, onBytes, signal } = call;
  return {
    method,
    url: url + path,
    headers: { ...headers, ...call.headers, 'X-Auth-Token': token.value },
    operation,
    signal,
    ...(query === undefined ? {} : { query }),
    ...(json === undefined ? {} : { json }),
    ...(stream === undefined ? {} : { stream }),
    ...(resource === undefined ? {} : { resource }),
    ...(acceptsText === undefined ? {} : { acceptsText }),
    ...(onBytes === undefined ? {} : { onBytes }),
  };
}

function wasRefusedToken(error: unknown): boolean {
  return isCloudError(error) && error.details.native?.status === 401;
}

import { CloudError } from '@isobar/core';
import type { CloudErrorDetails } from '@isobar/core';

import type { HttpClientSettings } from './http-client-settings.ts';
import type { HttpReply, HttpRequest } from './http-request.ts';
import { isRead } from './http-request.ts';
import { networkFailure } from './network-failure.ts';
import type { Redactor } from './redact.ts';
import { createRedactor, secretsOfRequest } from './redact.ts';

type Headers = Readonly<Record<string, string>>;

/** Far more than is shown, and less than takes long to look through: a secret that is cut would not be known again. */
const LOOKED_AT_CHARACTERS = 1024 * 1024;
const SHOWN_CHARACTERS = 200;

/** What one client says of requests that failed: with its context, without its secrets. */
export class ClientErrors {
  private readonly settings: Pick<HttpClientSettings, 'cloud' | 'provider' | 'secrets' | 'toError'>;

  constructor(settings: Pick<HttpClientSettings, 'cloud' | 'provider' | 'secrets' | 'toError'>) {
    this.settings = settings;
  }

  /**
   * By the adapter's table.
   * @param headers those of the request, as it was sent
   * @param told what the reply itself says, above what the table says in general
   */
  refused(reply: HttpReply, request: HttpRequest, headers: Headers, told: CloudErrorDetails): CloudError {
    return this.shown(this.settings.toError(reply, request), request, headers, told);
  }

  /** @param headers those of the request, as it was sent */
  notJson(reply: HttpReply, request: HttpRequest, headers: Headers): CloudError {
    const redactor = this.redactorFor(request, headers);
    const error = new CloudError('invalid_response', `${request.operation}: status ${reply.status}, but the body is not JSON`, {
      outcome: isRead(request.method) ? 'not_applicable' : 'unknown',
      native: { status: reply.status, text: redactor.text(reply.text.slice(0, LOOKED_AT_CHARACTERS)).slice(0, SHOWN_CHARACTERS) },
    });
    return this.shown(error, request, headers, {});
  }

  /** A failure below HTTP. @param sent whether bytes of the request may have gone out */
  broken(thrown: unknown, request: HttpRequest, url: URL, sent: boolean): CloudError {
    return networkFailure(thrown, request, url, sent, this.details(request));
  }

  /** A link that a cloud gave, or a path that is an address: the account's credentials stay at home. */
  elsewhere(request: HttpRequest, { origin }: URL): CloudError {
    return new CloudError('invalid_response', `${request.operation}: the address leads to another host, ${origin}; nothing was sent`, {
      ...this.details(request),
      outcome: isRead(request.method) ? 'not_applicable' : 'not_applied',
    });
  }

  private shown(error: CloudError, request: HttpRequest, headers: Headers, told: CloudErrorDetails): CloudError {
    const redactor = this.redactorFor(request, headers);
    const details = redactor.value({ ...this.details(request), ...error.details }) as CloudErrorDetails;
    return new CloudError(error.code, redactor.text(error.message), { ...details, ...told }, { cause: error.cause });
  }

  private redactorFor(request: HttpRequest, headers: Headers): Redactor {
    return createRedactor([...(this.settings.secrets ?? []), ...secretsOfRequest(request, headers)]);
  }

  private details(request: HttpRequest): CloudErrorDetails {
    const { cloud, provider } = this.settings;
    return { cloud, provider, operation: request.operation, ...(request.resource === undefined ? {} : { resource: request.resource }) };
  }
}

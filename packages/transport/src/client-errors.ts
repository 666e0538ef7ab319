import { CloudError } from '@isobar/core';
import type { CloudErrorDetails } from '@isobar/core';

import type { HttpClientSettings } from './http-client-settings.ts';
import type { HttpReply, HttpRequest } from './http-request.ts';
import { isRead } from './http-request.ts';
import { networkFailure } from './network-failure.ts';
import type { Redactor } from './redact.ts';

/** What one client says of requests that failed: with its context, without its secrets. */
export class ClientErrors {
  private readonly settings: Pick<HttpClientSettings, 'cloud' | 'provider' | 'toError'>;
  private readonly redactor: Redactor;

  constructor(settings: Pick<HttpClientSettings, 'cloud' | 'provider' | 'toError'>, redactor: Redactor) {
    this.settings = settings;
    this.redactor = redactor;
  }

  /** By the adapter's table. @param told what the reply itself says, above what the table says in general */
  refused(reply: HttpReply, request: HttpRequest, told: CloudErrorDetails): CloudError {
    return this.shown(this.settings.toError(reply, request), request, told);
  }

  notJson(reply: HttpReply, request: HttpRequest): CloudError {
    const error = new CloudError('invalid_response', `${request.operation}: status ${reply.status}, but the body is not JSON`, {
      outcome: isRead(request.method) ? 'not_applicable' : 'unknown',
      native: { status: reply.status, text: this.redactor.text(reply.text.slice(0, 1000)).slice(0, 200) },
    });
    return this.shown(error, request, {});
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

  private shown(error: CloudError, request: HttpRequest, told: CloudErrorDetails): CloudError {
    const details = this.redactor.value({ ...this.details(request), ...error.details }) as CloudErrorDetails;
    return new CloudError(error.code, this.redactor.text(error.message), { ...details, ...told }, { cause: error.cause });
  }

  private details(request: HttpRequest): CloudErrorDetails {
    const { cloud, provider } = this.settings;
    return { cloud, provider, operation: request.operation, ...(request.resource === undefined ? {} : { resource: request.resource }) };
  }
}

/** What kind of no it is. Each service's wire layer turns it into that service's own status code. */
export type RefusalKind = 'notFound' | 'badRequest' | 'conflict' | 'forbidden' | 'overQuota' | 'unauthenticated' | 'fault';

/**
 * A call that the cloud refuses, with the cloud's own text.
 *
 * `type` is Neutron's exception name (`NetworkNotFound`); the other services show none.
 */
export class OpenStackRefusal extends Error {
  readonly kind: RefusalKind;
  readonly type: string | undefined;

  constructor(kind: RefusalKind, message: string, type?: string) {
    super(message);
    this.name = 'OpenStackRefusal';
    this.kind = kind;
    this.type = type;
  }
}

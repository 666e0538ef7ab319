import type { NativeReply } from './native-request.ts';

/** Statuses of a success; 300 is how versions are listed. */
type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 300;

type ContentOf<Holder> = Holder extends { content: infer Content } ? Content[keyof Content] : undefined;

/** The replies that a document lists as successes, told apart by their status. */
export type ReplyOf<Operation> = Operation extends { responses: infer Replies }
  ? { [Status in keyof Replies & SuccessStatus]: NativeReply<Status, ContentOf<Replies[Status]>> }[keyof Replies & SuccessStatus]
  : never;

type ParameterOf<Operation, Place extends 'path' | 'query'> = Operation extends { parameters: infer Parameters }
  ? Place extends keyof Parameters
    ? NonNullable<Parameters[Place]>
    : never
  : never;

/** A path parameter that the account knows may be left out. */
type Scoped<Path, Scope extends string> = [Path] extends [never] ? never : Omit<Path, Scope> & Partial<Pick<Path, Scope & keyof Path>>;

/** What is only read may be given as read-only data. */
type Given<Value> = Value extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Given<Value[Key]> }
    : Value;

/** Fits what has no member that must be given. */
type Nothing = Readonly<Record<string, never>>;

/** A member that is left out where there is nothing to give, and optional where nothing must be given. */
type Member<Name extends string, Value> = [Value] extends [never]
  ? { readonly [Only in Name]?: never }
  : Nothing extends Value
    ? { readonly [Only in Name]?: Value }
    : { readonly [Only in Name]: Value };

type BodyMember<Body> = [Body] extends [never]
  ? Member<'body', never>
  : Body extends { content: { 'multipart/form-data': infer Form } }
    ? Member<'body', Given<Form>>
    : { readonly body: Given<ContentOf<Body>> };

type BodyOf<Operation> = Operation extends { requestBody: infer Body }
  ? BodyMember<Body>
  : Operation extends { requestBody?: infer Body }
    ? Partial<BodyMember<NonNullable<Body>>>
    : Member<'body', never>;

/** What every call may be given beside what its document lists. */
export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** What a call takes. `Scope` names path parameters that the account fills in when they are left out. */
export type InputOf<Operation, Scope extends string, Options> = Member<'path', Scoped<ParameterOf<Operation, 'path'>, Scope>> &
  Member<'query', Given<ParameterOf<Operation, 'query'>>> &
  BodyOf<Operation> &
  Options;

/** The input may be left out where nothing in it must be given. */
export type InputArguments<Operation, Scope extends string, Options> =
  Nothing extends InputOf<Operation, Scope, Options> ? [input?: InputOf<Operation, Scope, Options>] : [input: InputOf<Operation, Scope, Options>];

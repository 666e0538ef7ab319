/** What a class offers, without what it is made of: another implementation of it fits. */
export type Public<Class> = { readonly [Member in keyof Class]: Class[Member] };

/** Where the body is shown: the answers to a rebuild and a rename are shorter before 2.75. */
export type ServerPlace = 'show' | 'detail' | 'rebuild' | 'update';

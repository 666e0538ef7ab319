/** How bytes may come into an image, in the order in which Glance names them. */
export const IMPORT_METHODS = ['glance-direct', 'web-download'] as const;

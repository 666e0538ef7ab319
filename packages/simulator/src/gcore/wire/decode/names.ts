/** 3 to 63 characters, ASCII, no leading dot, no trailing hyphen or space. */
export const NAME_PATTERN = /^[a-zA-Z0-9][a-zA-Z 0-9._-]{1,61}[a-zA-Z0-9._]$/u;

/** A template may also hold the braces of its placeholders. */
export const NAME_TEMPLATE_PATTERN = /^[a-zA-Z0-9{][a-zA-Z 0-9._{}-]{1,61}[a-zA-Z0-9._}]$/u;

/** What ties a disk to a name inside the machine. */
export const ATTACHMENT_TAG_PATTERN = /^[^,/]{1,60}$/u;

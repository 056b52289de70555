/** No colon before the first slash, question mark or hash means no scheme; blanks and control characters hide one. */
const relative = /^[^:\s\p{Cc}]*(?:[/?#]|$)/u;
const absolute = /^https?:\/\//i;

/** An address that leads to a page of any site. Whatever runs as a script or holds a document itself is none. */
export const pageAddress = (address: string | undefined): string | null =>
  address !== undefined && (absolute.test(address) || relative.test(address)) ? address : null;

/** An address that names its site itself. */
export const siteAddress = (address: string | undefined): string | null =>
  address !== undefined && absolute.test(address) ? address : null;

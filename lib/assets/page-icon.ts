/** The sign in the browser's tab, inside the page: no request of its own. Shape from Lucide, ISC licence. */
const shape =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36" fill="none" stroke="#fff" stroke-width="2.4"><rect width="36" height="36" rx="9" fill="#0b5563" stroke="none"/><circle cx="12" cy="25" r="3"/><path d="M15 25h8.5a3.5 3.5 0 0 0 0-7h-11a3.5 3.5 0 0 1 0-7H21"/><circle cx="24" cy="11" r="3"/></svg>';

/** Only what an address must not hold is escaped: the rest reads, and packs, as it is. */
export const pageIcon = `data:image/svg+xml,${shape.replace(/[<>#%"]/g, encodeURIComponent)}`;

/**
 * Names under which this room's sealed columns are encrypted. They are those of where keys stood when
 * only requests had one: what was sealed then opens under no other name.
 */
export const columns = { link: "ContactRequest.link", code: "ContactRequest.code" } as const;

/** What the whole list can be narrowed to in its address; a name that is sought stands in none. */
export const filterNames = ["reach", "district", "step", "listed"] as const;

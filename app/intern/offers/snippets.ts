/** What can be added to a text with one press: the elements that texts may use, ready to be filled in. */
export const snippets = {
  heading: { label: "Überschrift", text: "## Überschrift\n\nText darunter." },
  list: { label: "Aufzählung", text: "- Erstens\n- Zweitens" },
  note: { label: "Hinweis", text: "<Hinweis>\nDas ist wichtig.\n</Hinweis>" },
  step: {
    label: "Schritt",
    text: '<Schritt titel="Was zu tun ist">\nSo geht es.\n</Schritt>',
  },
  picture: {
    label: "Bildzeichen",
    text: '<Bild zeichen="lernen">\nText neben dem Zeichen.\n</Bild>',
  },
  call: { label: "Unsere Telefonzeiten", text: "<Telefonzeiten />" },
  link: { label: "Link", text: "[Worum es geht](https://www.example.org)" },
} as const;

export type Snippet = keyof typeof snippets;

export function isSnippet(name: string): name is Snippet {
  return Object.hasOwn(snippets, name);
}

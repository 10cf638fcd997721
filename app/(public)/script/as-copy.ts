/**
 * A page as it is shown without a network. It says what it is: the sentences for that stand hidden in
 * each page. And it says nothing of what was so at the moment it was made, such as "open now".
 * @param notes the kinds of sentences to show, as in a regular expression
 */
export function asCopy(html: string, notes: string): string {
  const hidden = new RegExp(` hidden=""(?= data-note="(?:${notes})")`, "g");
  return html.replace(hidden, "").replace(/ data-now=""/g, ' hidden=""');
}

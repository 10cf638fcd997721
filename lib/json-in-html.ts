/**
 * Data as JSON that stays data inside a `<script>`: without "<" nothing in it can end the element
 * or open a comment, whoever wrote it.
 */
export function jsonInHtml(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

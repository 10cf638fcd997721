import { withoutScripts } from "./framework-parts";
import { isSecretPage } from "./headers";
import { iconsFor } from "./page-icons";
import { type Marks, marksIn } from "./page-marks";
import { scriptFor } from "./page-script";
import { type PageStyle, pageStyle, sheetIn } from "./page-style";

/** What a page is given along, by what is in it. */
type Dress = {
  /** In the place of its style sheet's address; undefined: the address stays. */
  readonly style: PageStyle | undefined;
  readonly atEnd: string;
};

/** @param sheet the file of the page's style sheet */
export function dressOf(marks: Marks, address: string, sheet: string | undefined): Dress {
  const icons = iconsFor(marks);
  const atEnd = icons + scriptFor(marks);
  // Who works here all day is better served by a file that the browser keeps. And from a style in
  // the page Chromium asks for fonts under the page's address, whatever its referrer policy says.
  if (address.startsWith("/intern")) return { style: undefined, atEnd };
  if (isSecretPage(address)) return { style: undefined, atEnd: icons };
  return { style: sheet === undefined ? undefined : pageStyle(marks, sheet), atEnd };
}

/** A page as readers get it: without the framework's parts, with the icons and the style it uses. */
export function plainHtml(html: string, address: string): string {
  const plain = withoutScripts(html);
  const sheet = sheetIn(plain);
  const { style, atEnd } = dressOf(marksIn(plain), address, sheet?.file);
  const end = plain.lastIndexOf("</body>");
  const whole = end < 0 ? plain : plain.slice(0, end) + atEnd + plain.slice(end);
  if (!sheet || !style) return whole;
  return whole
    .replace(sheet.link, () => style.html)
    .replace("<body>", (body) => body + style.fonts);
}

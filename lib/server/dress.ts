import { isSecretPage } from "./headers";
import { iconsFor } from "./page-icons";
import type { Marks } from "./page-marks";
import { scriptFor } from "./page-script";
import { styleInHead } from "./page-style";

/** What a page is given along, by what is in it. */
type Dress = {
  /** In the place of its style sheet's address; empty: the address stays. */
  readonly inHead: string;
  readonly atEnd: string;
};

/** @param sheet the file of the page's style sheet */
export function dressOf(marks: Marks, address: string, sheet: string | undefined): Dress {
  const icons = iconsFor(marks);
  const atEnd = icons + scriptFor(marks);
  // Who works here all day is better served by a file that the browser keeps. And from a style in
  // the page Chromium asks for fonts under the page's address, whatever its referrer policy says.
  if (address.startsWith("/intern")) return { inHead: "", atEnd };
  if (isSecretPage(address)) return { inHead: "", atEnd: icons };
  return { inHead: sheet === undefined ? "" : styleInHead(marks, sheet), atEnd };
}

import sharp from "sharp";
import { tokenColour } from "@/lib/assets/tokens";
import type { Locale } from "@/lib/i18n/locales";
import type { Run } from "./runs";
import type { SheetLine, SheetText } from "./sheet";
import { typstSvg } from "./typst";

/** The picture that other sites show beside a link to a page. */
export type LinkCard = {
  readonly lang: Locale;
  /** Name of a colour in app/styles/tokens.css. */
  readonly colour: string;
  readonly icon: string;
  readonly heading: readonly Run[];
  readonly title: SheetText;
  readonly below: readonly Run[];
  readonly facts: readonly SheetLine[];
  readonly site: readonly Run[];
  /** Pictograms as SVG, by name. */
  readonly icons: Readonly<Record<string, string>>;
};

/** 1200 x 630 pixels, in few colours: messengers load it on telephones. */
export async function cardPng(card: LinkCard): Promise<Buffer> {
  const colours = {
    paper: tokenColour("paper"),
    ink: tokenColour("ink"),
    soft: tokenColour("soft"),
    line: tokenColour("line"),
    door: tokenColour(card.colour),
  };
  const svg = typstSvg("card.typ", { ...card, colours });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 7 }).toBuffer();
}

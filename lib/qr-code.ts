import { toString as draw } from "qrcode";

/**
 * A QR code as SVG: level M still reads with a fold or a stain across it. Its white edge belongs
 * to it, so that it reads on a dark page too.
 * @param edge width of the white edge in squares: 4 by the standard, 0 on white paper
 */
export function qrSvg(text: string, edge: 0 | 4): Promise<string> {
  return draw(text, { type: "svg", errorCorrectionLevel: "M", margin: edge });
}

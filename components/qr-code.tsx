import { create } from "qrcode";

/** White around the squares, without which cameras do not find them. */
const margin = 3;

/** A QR code as one small path: black on white, in the dark as well. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "L" });
  const size = modules.size + 2 * margin;
  return (
    <svg
      className="block w-full max-w-52 rounded-lg bg-[#fff]"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={squares(modules.data, modules.size)} />
    </svg>
  );
}

/** Each run of dark squares in a line is one bar. */
function squares(dark: Uint8Array, size: number): string {
  const bars: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (x < size && dark[y * size + x]) x += 1;
      if (x > from) bars.push(`M${from + margin} ${y + margin}h${x - from}v1h-${x - from}z`);
    }
  }
  return bars.join("");
}

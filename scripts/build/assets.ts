import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { iconFiles } from "@/components/icon-names";
import { makeFonts } from "./fonts";
import { makeScripts } from "./scripts";

/**
 * Makes the icons' shapes, the cut fonts and the scripts. Runs before `next build`; its results are
 * not in git.
 */
mkdirSync("lib/assets/generated", { recursive: true });
await makeFonts();
makeIcons();
await makeScripts();

/** The server puts into each page the shapes that it uses: see lib/server/page-icons.ts. */
function makeIcons(): void {
  const shapes = Object.entries(iconFiles).map(([name, file]) => {
    const svg = readFileSync(`node_modules/lucide-static/icons/${file}.svg`, "utf8");
    const inside = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.indexOf("</svg>"));
    return [
      name,
      inside.replace(/\s+/g, " ").replaceAll("> <", "><").replaceAll(" />", "/>").trim(),
    ];
  });
  writeFileSync(
    "lib/assets/generated/icon-shapes.ts",
    `/** Lucide, ISC licence. */\nexport const iconShapes: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(shapes), null, 2)};\n`,
  );
}

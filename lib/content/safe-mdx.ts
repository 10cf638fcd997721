import type { Nodes, Root } from "mdast";
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { cityBodies } from "@/lib/city/schema";

/** The pictograms a text may put beside a sentence. */
export const pictograms = [
  "weg",
  "mensch",
  "lernen",
  "ausbildung",
  "arbeit",
  "telefon",
  "nachricht",
  "ort",
  "uhr",
  "papier",
  "info",
  "schutz",
  "barrierefrei",
  "sprache",
  "ja",
  "nein",
] as const;
export type Pictogram = (typeof pictograms)[number];

/**
 * The elements a text may use, each with the attributes it carries: "text" is free, a list names
 * all values there are, and has to be given.
 */
export const allowedElements: Record<string, Record<string, "text" | readonly string[]>> = {
  Hinweis: {},
  Schritt: { titel: "text" },
  Stadt: {},
  Kontakt: { stelle: cityBodies },
  Telefonzeiten: {},
  Bild: { zeichen: pictograms },
};

const allowedNodes: ReadonlySet<string> = new Set([
  "root",
  "paragraph",
  "text",
  "emphasis",
  "strong",
  "heading",
  "list",
  "listItem",
  "link",
  "thematicBreak",
  "blockquote",
  "break",
  // Front matter has been read and checked before; contentlayer hands it over as a node of its own.
  "yaml",
]);

/** Code points that browsers drop or that turn text round: they can hide a scheme. */
const invisible = /[\p{Cc}\p{Cf}\p{Z}]/gu;
const allowedAddress = /^(https:\/\/|mailto:|tel:|\/(?![/\\])|#)/i;

/** True for addresses a text may link to: https, mail, telephone, or a page of this portal. */
export function isAllowedAddress(address: string): boolean {
  return allowedAddress.test(address.replace(invisible, "")) && !address.includes("\\");
}

type Complaint = { node: Nodes | { position?: Nodes["position"] }; text: string };

function complaintsAbout(node: Nodes): Complaint[] {
  switch (node.type) {
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return complaintsAboutElement(node);
    case "link":
      return isAllowedAddress(node.url)
        ? []
        : [{ node, text: `die Adresse ${JSON.stringify(node.url)} ist nicht erlaubt` }];
    default:
      return allowedNodes.has(node.type)
        ? []
        : [{ node, text: `${nodeNames[node.type] ?? node.type} ist im Text nicht erlaubt` }];
  }
}

const nodeNames: Record<string, string> = {
  mdxjsEsm: "import/export",
  mdxFlowExpression: "ein Ausdruck in { }",
  mdxTextExpression: "ein Ausdruck in { }",
  html: "HTML",
  image: "ein Bild",
  code: "ein Code-Block",
  inlineCode: "Code",
  table: "eine Tabelle",
  definition: "eine Verweisliste",
};

function complaintsAboutElement(
  node: Extract<Nodes, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>,
): Complaint[] {
  const attributes = Object.hasOwn(allowedElements, node.name ?? "")
    ? allowedElements[node.name ?? ""]
    : undefined;
  if (!attributes) {
    const known = Object.keys(allowedElements).join(", ");
    return [
      { node, text: `das Element <${node.name ?? ""}> ist nicht erlaubt (erlaubt: ${known})` },
    ];
  }
  const missing = Object.entries(attributes).filter(
    ([name, values]) =>
      values !== "text" &&
      !node.attributes.some((given) => given.type === "mdxJsxAttribute" && given.name === name),
  );
  return [
    ...missing.map(([name]) => ({
      node,
      text: `<${node.name ?? ""}> braucht das Attribut ${name}`,
    })),
    ...node.attributes.flatMap((attribute) =>
      complaintsAboutAttribute(attribute, attributes).map((text) => ({ node, text })),
    ),
  ];
}

function complaintsAboutAttribute(
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  attributes: Record<string, "text" | readonly string[]>,
): string[] {
  if (attribute.type === "mdxJsxExpressionAttribute")
    return ["{...} als Attribut ist nicht erlaubt"];
  const { name, value } = attribute;
  const values = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (!values) return [`das Attribut ${name} ist nicht erlaubt`];
  if (typeof value === "object" && value !== null) {
    return [`${name}={…} ist nicht erlaubt, nur ${name}="…"`];
  }
  return values === "text" || values.includes(value ?? "")
    ? []
    : [`${name}="${value ?? ""}" gibt es nicht (möglich: ${values.join(", ")})`];
}

/**
 * The allow-list for texts, as a remark plugin. MDX is code: whatever is not named here is
 * refused, with file, line and column of each finding.
 */
export function remarkSafeMdx() {
  return (tree: Root, file: VFile): void => {
    const complaints: Complaint[] = [];
    visit(tree, (node) => {
      // remark-mdx-frontmatter puts an export of its own in front; it has no place in the source.
      if (node.type === "mdxjsEsm" && !node.position && !node.value) return;
      complaints.push(...complaintsAbout(node));
    });
    if (complaints.length === 0) return;
    for (const { node, text } of complaints) file.message(text, node.position);
    throw new Error(
      complaints
        .map(({ node, text }) => {
          const start = node.position?.start;
          return `${file.path ?? "Text"}:${start?.line ?? 1}:${start?.column ?? 1} ${text}`;
        })
        .join("\n"),
    );
  };
}

import {
  parseXml,
  type XmlDocument,
  XmlElement,
  XmlError,
  type XmlNode,
  XmlText,
} from "@rgrove/parse-xml";
import {
  type Refusal,
  type XliffDocument,
  type XliffFile,
  type XliffUnit,
  xliffNamespace,
  xliffVersions,
} from "./document";

/** In bytes and in numbers: many times what the portal exports. */
export const largestXliff = 4 * 1024 * 1024;
const mostFiles = 2_000;
const mostUnits = 50_000;
const deepest = 64;

export type ReadXliff = {
  /** Undefined: nothing of it can be used. */
  readonly document: XliffDocument | undefined;
  readonly refused: readonly Refusal[];
};

const nothing = (reason: string): ReadXliff => ({
  document: undefined,
  refused: [{ file: "", unit: "", reason }],
});

/**
 * Reads an XLIFF 2.0 or 2.1 document. A document type is refused before anything of it is read, so
 * that no entity of its own is ever expanded and nothing is fetched; what else is wrong is named with
 * its file and unit, and the rest is taken.
 */
export function readXliff(xml: string): ReadXliff {
  if (Buffer.byteLength(xml) > largestXliff) {
    return nothing(`die Datei ist größer als ${largestXliff / 1024 / 1024} MB`);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return nothing("eine DOCTYPE-Angabe ist nicht erlaubt");
  if (isTooDeep(xml)) return nothing(`mehr als ${deepest} Ebenen ineinander`);
  try {
    return fromRoot(parseXml(xml, { includeOffsets: true }));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return nothing(germanXmlError(error));
  }
}

/** What the parser says in English, by how it begins. */
const xmlWords = [
  [/^Root element/, "hier beginnt kein XML"],
  [/^Missing end tag/, "ein Element ist nicht geschlossen"],
  [/^Extra content/, "nach dem Ende steht noch etwas"],
  [/^Invalid character/, "ein Zeichen ist nicht erlaubt"],
  [/^Named entity/, "ein Kürzel mit & ist nicht bekannt"],
  [/[Aa]ttribute/, "eine Angabe in einem Element ist nicht richtig geschrieben"],
] as const;

function germanXmlError({ line, column, message }: XmlError): string {
  const words = xmlWords.find(([said]) => said.test(message))?.[1] ?? "hier geht es nicht weiter";
  return `die Datei ist kein lesbares XML. Zeile ${line}, Spalte ${column}: ${words}`;
}

/** Counts what opens and closes without reading it: a parser that calls itself has an end. */
function isTooDeep(xml: string): boolean {
  let open = 0;
  for (const [tag] of xml.matchAll(/<\/?[^!?<>][^<>]*>/g)) {
    if (tag.startsWith("</")) open -= 1;
    else if (!tag.endsWith("/>")) open += 1;
    if (open > deepest) return true;
  }
  return false;
}

function fromRoot({ root }: XmlDocument): ReadXliff {
  const isOurs = root?.name === "xliff" && root.attributes["xmlns"] === xliffNamespace;
  if (!root || !isOurs) return nothing("das ist keine Datei im Format XLIFF 2");
  const { version = "", srcLang = "", trgLang = "" } = root.attributes;
  if (!xliffVersions.some((known) => known === version)) {
    return nothing(`XLIFF ${version} wird nicht gelesen, nur ${xliffVersions.join(" und ")}`);
  }
  const refused: Refusal[] = [];
  const elements = childrenNamed(root, "file");
  if (elements.length > mostFiles) return nothing(`mehr als ${mostFiles} Texte`);
  const files = elements.map((element) => fileFrom(element, refused));
  const units = files.reduce((sum, file) => sum + file.units.length, 0);
  if (units > mostUnits) return nothing(`mehr als ${mostUnits} Absätze`);
  return {
    document: { sourceLanguage: srcLang, targetLanguage: trgLang, files },
    refused,
  };
}

function fileFrom(element: XmlElement, refused: Refusal[]): XliffFile {
  const { id = "", original = "" } = element.attributes;
  const units = unitsBelow(element).flatMap((unit) => {
    try {
      return [unitFrom(unit)];
    } catch (error) {
      const reason = error instanceof Error ? error.message : "nicht lesbar";
      refused.push({ file: id, unit: unit.attributes["id"] ?? "", reason });
      return [];
    }
  });
  return { id, original, units };
}

/** Units may stand in groups. */
function unitsBelow(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    if (child.name === "unit") return [child];
    return child.name === "group" ? unitsBelow(child) : [];
  });
}

/** A unit may be cut into segments, with white space of their own between them. */
function unitFrom(unit: XmlElement): XliffUnit {
  const id = unit.attributes["id"] ?? "";
  if (id === "") throw new Error("eine Stelle (unit) hat keine Kennung (id)");
  const data = new Map(
    childrenNamed(unit, "originalData")
      .flatMap((original) => childrenNamed(original, "data"))
      .map((entry) => [entry.attributes["id"] ?? "", entry.text] as const),
  );
  const segments = unit.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (child.name === "segment" || child.name === "ignorable"),
  );
  if (segments.length === 0) throw new Error("hier steht kein Text");
  const sources = segments.map((segment) => one(segment, "source") ?? missingSource());
  const targets = segments.map((segment) => one(segment, "target"));
  const isTranslated = segments.every(
    ({ name }, index) => name === "ignorable" || targets[index] !== undefined,
  );
  const textOf = (element: XmlElement) => inlineText(element, data);
  return {
    id,
    source: sources.map(textOf).join(""),
    target: isTranslated
      ? targets.map((target, index) => textOf(target ?? (sources[index] as XmlElement))).join("")
      : "",
  };
}

function missingSource(): never {
  throw new Error("ein Abschnitt hat keinen Ausgangstext (source)");
}

function one(parent: XmlElement, name: string): XmlElement | undefined {
  return childrenNamed(parent, name)[0];
}

function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

type Data = ReadonlyMap<string, string>;

function inlineText(parent: XmlElement, data: Data): string {
  return parent.children.map((child) => pieceText(child, data)).join("");
}

function pieceText(node: XmlNode, data: Data): string {
  if (node instanceof XmlText) return node.text;
  if (!(node instanceof XmlElement)) return "";
  const { dataRef, dataRefStart, dataRefEnd, hex = "" } = node.attributes;
  switch (node.name) {
    case "ph":
    case "sc":
    case "ec":
      return codeText(dataRef, data);
    case "pc":
      return codeText(dataRefStart, data) + inlineText(node, data) + codeText(dataRefEnd, data);
    case "mrk":
      return inlineText(node, data);
    case "sm":
    case "em":
      return "";
    case "cp":
      throw new Error(`das Zeichen U+${hex} ist nicht erlaubt`);
    default:
      throw new Error(`<${node.name}> steht in einem Text und ist dort nicht bekannt`);
  }
}

function codeText(dataRef: string | undefined, data: Data): string {
  const text = dataRef === undefined ? undefined : data.get(dataRef);
  if (text === undefined) throw new Error(`der Platzhalter ${dataRef ?? ""} hat keinen Inhalt`);
  return text;
}

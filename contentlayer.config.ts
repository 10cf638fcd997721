import { defineDocumentType, makeSource } from "contentlayer/source-files";
import type { z } from "zod";
import { carrierFacts } from "@/domain/carrier/facts";
import { guideFacts } from "@/domain/guide/facts";
import { offerFacts } from "@/domain/offer/facts";
import { pageFacts } from "@/domain/page/facts";
import { placeFacts } from "@/domain/place/facts";
import { contentlayerFields } from "@/lib/content/contentlayer-fields";
import { remarkSafeMdx } from "@/lib/content/safe-mdx";
import { remarkSignsInWords } from "@/lib/content/signs-in-words";
import { sourceText, translatedText } from "@/lib/content/text";

/** German source with the facts, and translations that carry text alone. */
function documentTypes(name: string, folder: string, facts: z.ZodObject) {
  return [
    defineDocumentType(() => ({
      name,
      filePathPattern: `${folder}/*/de.mdx`,
      contentType: "mdx",
      fields: contentlayerFields(name, sourceText.extend(facts.shape)),
    })),
    defineDocumentType(() => ({
      name: `${name}Translation`,
      filePathPattern: `${folder}/*/{ar,fa-AF,ti}.mdx`,
      contentType: "mdx",
      fields: contentlayerFields(`${name}Translation`, translatedText),
    })),
  ];
}

export default makeSource({
  contentDirPath: "content",
  // Values without a text; the content step checks them and puts them into the snapshot itself.
  contentDirExclude: ["city.yaml", "search-words.yaml"],
  documentTypes: [
    ...documentTypes("Offer", "offers", offerFacts),
    ...documentTypes("Carrier", "carriers", carrierFacts),
    ...documentTypes("Guide", "guides", guideFacts),
    ...documentTypes("Place", "places", placeFacts),
    ...documentTypes("Page", "pages", pageFacts),
  ],
  mdx: { remarkPlugins: [remarkSignsInWords, remarkSafeMdx] },
  disableImportAliasWarning: true,
  onUnknownDocuments: "fail",
  onExtraFieldData: "fail",
  onMissingOrIncompatibleData: "fail",
});

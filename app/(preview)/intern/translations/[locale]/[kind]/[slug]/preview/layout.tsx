import { PreviewDocument, previewMetadata } from "@/app/(preview)/preview-document";

// Said once for all pages below: none is ever prerendered with what a request decides.
export const dynamic = "force-dynamic";

export const viewport = { width: "device-width", initialScale: 1 };

export const metadata = previewMetadata;

export default PreviewDocument;

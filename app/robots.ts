import type { MetadataRoute } from "next";
import { publicAddress } from "@/lib/public-address";

// Where the portal is reached is known when it starts, not when it is built.
export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", disallow: ["/intern", "/*/contact/sent/", "/*/status/", "/*/report"] },
    sitemap: publicAddress("/sitemap.xml"),
  };
}

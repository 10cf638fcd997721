/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Forms are plain posts to addresses of their own: see docs/decisions/0003-plain-forms.md.
  reactStrictMode: true,
  // `npm run check` checks types; an operator's start does not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "@myriaddreamin/typst-ts-node-compiler",
  ],
  typedRoutes: false,
  // The names of these files change with their content.
  headers: async () => [
    {
      source: "/fonts/:file",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
    {
      // A worker goes by the policy of its own file: it asks this portal for pages, and nobody else.
      source: "/sw.js",
      headers: [
        { key: "Cache-Control", value: "no-cache" },
        { key: "Content-Security-Policy", value: "default-src 'none'; connect-src 'self'" },
      ],
    },
  ],
  experimental: {
    globalNotFound: true,
    // They would be read into memory at each start: 100 MB that every upkeep of it goes through.
    turbopackSourceMaps: false,
  },
};

export default config;

import createNextIntlPlugin from "next-intl/plugin";

const withIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n.ts",
  // Messages are compiled by the build, so that no browser loads a parser of the ICU syntax (9 kB).
  experimental: { messages: { path: "./messages", locales: "infer", format: "json", precompile: true } },
});

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are checked by `npm run types`; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // In development Next would print the arguments of server actions, and with them identity numbers.
  logging: { serverFunctions: false },
  turbopack: {
    rules: {
      "*.js": {
        condition: { all: ["browser", "production", { path: /next\/dist\/(client|shared|lib)\// }] },
        loaders: ["./scripts/next-es-modules.cjs"],
      },
    },
  },
  experimental: {
    turbopackCjsTreeShaking: true,
    // The form is what most people open first and longest: few pieces of it compress better than many.
    turbopackChunking: { priorityRoutes: [/^\/declarations\/new$/], minChunkSize: 300_000, maxMergeChunkSize: 600_000 },
  },
  serverExternalPackages: ["@node-rs/argon2", "pdfkit", "pino"],
};

export default withIntl(config);

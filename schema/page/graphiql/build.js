// Builds GraphiQL, its style and the workers of its editor into dist/. Nothing is fetched when the page runs.
import { build } from "esbuild";

const common = { bundle: true, minify: true, format: "esm", target: "es2022", outdir: "dist", logLevel: "info", loader: { ".ttf": "file" }, assetNames: "[name]" };

await build({
  ...common,
  entryPoints: { graphiql: "src/graphiql.js" },
  define: { "process.env.NODE_ENV": '"production"' },
});

await build({
  ...common,
  entryPoints: {
    "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
    "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
    "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
  },
});

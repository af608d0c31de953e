// GraphiQL on the endpoint beside this page.
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";

const workers = { json: "json.worker.js", graphql: "graphql.worker.js" };

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(workers[label] ?? "editor.worker.js", import.meta.url), { type: "module" }),
};

const initialQuery = new URLSearchParams(location.search).get("query") ?? undefined;
const fetcher = createGraphiQLFetcher({ url: new URL("graphql", document.baseURI).href });

createRoot(document.getElementById("graphiql")).render(createElement(GraphiQL, { fetcher, initialQuery }));

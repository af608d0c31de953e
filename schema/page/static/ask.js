// Asking the endpoint.

/** AskError is an answer that is no GraphQL response. */
export class AskError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/** ask sends a question and gives the response: {data, errors}. */
export async function ask(query, variables, token) {
  const headers = { "Content-Type": "application/json", Accept: "application/graphql-response+json" };
  if (token) headers.Authorization = "Bearer " + token;
  let answer;
  try {
    answer = await fetch("graphql", { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  } catch {
    throw new AskError("The server does not answer. Is it still running?", 0);
  }
  const text = await answer.text();
  if (!(answer.headers.get("Content-Type") || "").includes("json")) throw new AskError(text.trim(), answer.status);
  return JSON.parse(text);
}

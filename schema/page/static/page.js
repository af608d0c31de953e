// The page: an editor, the saved questions, the answer, the schema.
import { ask, AskError } from "./ask.js";
import { Docs } from "./docs.js";
import { el } from "./dom.js";
import { countRows, renderData } from "./render.js";

const byId = (id) => document.getElementById(id);
const query = byId("query");
const variables = byId("variables");
const token = byId("token");
const status = byId("status");

const docs = new Docs(byId("docs"), (text) => ask(text, undefined, token.value));

/** run asks what stands in the editor and shows the answer. */
async function run() {
  let given;
  try {
    given = variables.value.trim() ? JSON.parse(variables.value) : undefined;
  } catch (error) {
    showErrors([{ message: "The variables are no JSON: " + error.message }]);
    return;
  }
  byId("run").disabled = true;
  status.textContent = "Asking…";
  const begin = performance.now();
  try {
    show(await ask(query.value, given, token.value), performance.now() - begin);
    remember();
  } catch (error) {
    fail(error);
  } finally {
    byId("run").disabled = false;
  }
}

function show(response, milliseconds) {
  showErrors(response.errors ?? []);
  byId("json").textContent = JSON.stringify(response, null, 2);
  byId("panel-table").replaceChildren(...renderData(response.data));
  const rows = countRows(response.data);
  status.textContent = `${rows} ${rows === 1 ? "row" : "rows"} in ${Math.round(milliseconds)} ms`;
}

function fail(error) {
  status.textContent = "";
  if (error instanceof AskError && error.status === 401) {
    byId("token-row").hidden = false;
    token.focus();
  }
  showErrors([{ message: error.message }]);
}

function showErrors(errors) {
  byId("errors").replaceChildren(...errors.map(showError));
}

function showError({ message, path, extensions }) {
  const where = path?.length ? ` (${path.join(".")})` : "";
  const candidates = extensions?.candidates ?? [];
  return el("div", { className: "error" }, extensions?.code ? el("code", {}, extensions.code) : null, message + where,
    candidates.length ? el("ul", {}, ...candidates.map(({ id, name, kind }) => el("li", {}, el("code", {}, id), `${name}, ${kind.toLowerCase()}`))) : null);
}

/** remember keeps the question in the address, so that it can be passed on and survives a reload. */
function remember() {
  const kept = new URLSearchParams({ query: query.value });
  if (variables.value.trim()) kept.set("variables", variables.value);
  history.replaceState(null, "", "#" + kept);
}

/** recall gives the question of the address; false when there is none. */
function recall() {
  const kept = new URLSearchParams(location.hash.slice(1));
  if (!kept.get("query")) return false;
  query.value = kept.get("query");
  variables.value = kept.get("variables") ?? "";
  return true;
}

function choose({ text, example }) {
  query.value = text;
  variables.value = example ? JSON.stringify(JSON.parse(example), null, 2) : "";
}

async function loadSaved() {
  const menu = byId("saved");
  const saved = await (await fetch("saved.json")).json();
  menu.append(...saved.map(({ name, answers }) => el("option", { value: name, title: answers }, answers)));
  menu.addEventListener("change", () => {
    const chosen = saved.find(({ name }) => name === menu.value);
    if (!chosen) return;
    choose(chosen);
    query.focus();
  });
  if (!recall()) {
    menu.value = "latest";
    choose(saved.find(({ name }) => name === menu.value));
  }
  run();
}

function setUpTabs() {
  const tabs = [...document.querySelectorAll("[role=tab]")];
  const select = (chosen) => {
    for (const tab of tabs) {
      tab.ariaSelected = String(tab === chosen);
      tab.tabIndex = tab === chosen ? 0 : -1;
      byId(tab.getAttribute("aria-controls")).hidden = tab !== chosen;
    }
    chosen.focus();
  };
  for (const [i, tab] of tabs.entries()) {
    tab.addEventListener("click", () => select(tab));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) select(tabs[(i + step + tabs.length) % tabs.length]);
    });
  }
}

function setUpDocs() {
  const toggle = byId("docs-toggle");
  toggle.addEventListener("click", async () => {
    const panel = byId("docs");
    panel.hidden = !panel.hidden;
    toggle.ariaExpanded = String(!panel.hidden);
    if (panel.hidden) return;
    try {
      await docs.open();
    } catch (error) {
      fail(error);
    }
  });
}

byId("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    run();
  }
});
window.addEventListener("hashchange", () => recall() && run());
setUpTabs();
setUpDocs();
loadSaved().catch(fail);

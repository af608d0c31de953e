// Showing an answer as tables a person can read: names for entities, quotes as quotes, lists as rows.
import { el, words } from "./dom.js";

const labels = new Set(["id", "name", "kind", "title", "url", "published", "source", "__typename", "of"]);
const enums = new Set(["kind", "kinds", "modality", "predicate", "role", "stance", "basis", "dateBasis", "form"]);
const dates = new Set(["date", "until", "since", "earliest", "latest", "published", "first", "last"]);

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const isConnection = (value) => isObject(value) && Array.isArray(value.nodes);

/** renderData shows every field that was asked for as a section. */
export function renderData(data) {
  return Object.entries(data ?? {}).map(([name, value]) => el("section", { className: "result" }, el("h2", {}, words(name)), render(name, value, 0)));
}

/** countRows counts the items of the outermost lists. */
export function countRows(value) {
  if (Array.isArray(value)) return value.length;
  if (!isObject(value)) return 0;
  return Object.values(value).reduce((sum, inner) => sum + countRows(inner), 0);
}

function render(name, value, depth) {
  if (value === null || value === undefined) return el("span", { className: "none", title: "not known" }, "–");
  if (Array.isArray(value)) return renderList(name, value, depth);
  if (isConnection(value)) return renderConnection(name, value, depth);
  if (isObject(value)) return renderObject(value, depth);
  return renderScalar(name, value);
}

function renderScalar(name, value) {
  if (name === "quotation") return quoted(value);
  if (enums.has(name)) return el("span", { className: "chip" }, words(String(value).replaceAll("_", " ")));
  if (dates.has(name) && typeof value === "string") return el("time", { className: "date", dateTime: value }, value);
  if (typeof value === "string" && /^https?:\/\//.test(value)) return link(value, value);
  return document.createTextNode(typeof value === "boolean" ? (value ? "yes" : "no") : String(value));
}

/** quoted shows words said; those that bring their own quotation marks get no others. */
function quoted(text) {
  return el("blockquote", { className: /^["'“”„«‘]/.test(text) ? "marked" : "" }, text);
}

function link(href, text) {
  return el("a", { href, rel: "noreferrer", target: "_blank" }, text);
}

function renderConnection(name, connection, depth) {
  const parts = [renderList(name, connection.nodes, depth)];
  const notes = [];
  if (typeof connection.totalCount === "number") notes.push(`${connection.nodes.length} of ${connection.totalCount}`);
  const page = connection.pageInfo;
  if (page?.hasNextPage) notes.push(page.endCursor ? `more follow after “${page.endCursor}”` : "more follow");
  if (notes.length > 0) parts.push(el("p", { className: "count" }, notes.join(" · ")));
  return el("div", {}, ...parts);
}

function renderList(name, list, depth) {
  if (list.length === 0) return el("span", { className: "none" }, "none");
  if (!list.some(isObject)) return el("span", {}, ...separated(list.map((item) => render(name, item, depth + 1))));
  if (list.every(isInline)) return el("ul", { className: "plain" }, ...list.map((item) => el("li", {}, renderObject(item, depth + 1))));
  return renderTable(list, depth);
}

function separated(nodes) {
  return nodes.flatMap((node, i) => (i === 0 ? [node] : [", ", node]));
}

/** isInline says whether an object is shown in a line or two and needs no columns. */
function isInline(object) {
  return isLabel(object) ? Object.keys(object).length <= 2 : "quote" in object || isPart(object) || isStep(object);
}

const isLabel = (object) => Object.keys(object).length > 0 && Object.keys(object).every((key) => labels.has(key));
const isPart = (object) => isObject(object.entity) && "role" in object;
const isStep = (object) => isObject(object.from) && isObject(object.to) && (isObject(object.event) || isObject(object.fact));

function renderTable(rows, depth) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row ?? {})))];
  const head = el("tr", {}, ...columns.map((column) => el("th", { scope: "col" }, words(column))));
  const body = rows.map((row) => el("tr", {}, ...columns.map((column) => el("td", { className: column }, render(column, row?.[column], depth + 1)))));
  return el("table", {}, el("thead", {}, head), el("tbody", {}, ...body));
}

function renderObject(object, depth) {
  if ("quote" in object) return renderQuote(object);
  if (isPart(object)) return renderPart(object);
  if (isStep(object)) return renderStep(object, depth);
  if (isLabel(object) && depth > 0) return renderLabel(object);
  return el("dl", {}, ...Object.entries(object).flatMap(([name, value]) => renderEntry(name, value, depth)));
}

function renderEntry(name, value, depth) {
  const shown = render(name, value, depth + 1);
  const wide = shown.querySelector?.("table") || shown.tagName === "TABLE";
  return [el("dt", wide ? { className: "wide" } : {}, words(name)), el("dd", wide ? { className: "wide" } : {}, shown)];
}

function renderLabel(object) {
  const text = object.name ?? object.title ?? object.source ?? object.url ?? object.id ?? "–";
  const parts = [object.url ? link(object.url, text) : el("span", object.id ? { title: object.id } : {}, text)];
  if (object.of) parts.push(" (", object.of.name ?? object.of.id, ")");
  if (object.kind) parts.push(" ", renderScalar("kind", object.kind));
  if (object.source && object.source !== text) parts.push(", ", object.source);
  if (object.published) parts.push(", ", renderScalar("published", object.published));
  return el("span", {}, ...parts);
}

function renderPart(part) {
  const notes = [words(part.role)];
  if (part.represents) notes.push("for " + (part.represents.name ?? part.represents.id));
  return el("span", {}, renderLabel(part.entity), el("small", { className: "none" }, " ", notes.join(", ")));
}

/** renderStep shows a step of a path as a line, with what proves it below. */
function renderStep({ from, to, event, fact }, depth) {
  const { evidence, ...joint } = event ?? fact;
  const by = event ? [joint.date ? renderScalar("date", joint.date) : null, joint.summary ?? joint.id] : [joint.predicate ? renderScalar("predicate", joint.predicate) : joint.id];
  const line = [renderLabel(from), el("span", { className: "none" }, " — "), ...by.filter(Boolean).flatMap((part) => [part, " "]), el("span", { className: "none" }, "→ "), renderLabel(to)];
  return el("div", { className: "step" }, el("p", {}, ...line), evidence ? render("evidence", evidence, depth + 1) : null);
}

function renderQuote(evidence) {
  const caption = [];
  if (evidence.attributedTo?.length) caption.push(el("span", {}, "by ", ...separated(evidence.attributedTo.map(renderLabel))));
  if (evidence.article) caption.push(renderLabel(evidence.article));
  if (evidence.stance) caption.push(renderScalar("stance", evidence.stance));
  for (const name of ["rule", "confidence", "start", "end"]) {
    if (name in evidence) caption.push(`${name} ${evidence[name]}`);
  }
  const parted = caption.flatMap((part, i) => (i === 0 ? [part] : [" · ", part]));
  return el("figure", {}, quoted(evidence.quote), parted.length ? el("figcaption", {}, ...parted) : null);
}

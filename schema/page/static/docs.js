// Browsing the schema, as the endpoint itself describes it.
import { el } from "./dom.js";

const introspection = `query Schema { __schema { types {
  kind name description
  fields { name description type { ...Ref } args { name description defaultValue type { ...Ref } } }
  inputFields { name description defaultValue type { ...Ref } }
  enumValues { name description }
  interfaces { name } possibleTypes { name }
} } }
fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

/** Docs shows one type at a time, with a way back. */
export class Docs {
  constructor(root, ask) {
    this.root = root;
    this.ask = ask;
    this.trail = ["Query"];
  }

  async open() {
    if (!this.types) {
      const { data, errors } = await this.ask(introspection);
      if (!data) throw new Error(errors?.[0]?.message ?? "the schema cannot be read");
      this.types = new Map(data.__schema.types.map((type) => [type.name, type]));
    }
    this.show();
  }

  go(name) {
    const seen = this.trail.indexOf(name);
    this.trail = seen >= 0 ? this.trail.slice(0, seen + 1) : [...this.trail, name];
    this.show();
    this.root.querySelector("h2").focus();
  }

  show() {
    const type = this.types.get(this.trail.at(-1));
    const crumbs = this.trail.slice(0, -1).map((name) => this.typeButton(name));
    const filter = el("input", { type: "search", placeholder: "Find a type", ariaLabel: "Find a type" });
    const found = el("div", { className: "crumbs" });
    filter.addEventListener("input", () => found.replaceChildren(...this.find(filter.value)));
    this.root.replaceChildren(filter, found, el("div", { className: "crumbs" }, ...crumbs), ...this.describe(type));
  }

  find(text) {
    if (text.length < 2) return [];
    const names = [...this.types.keys()].filter((name) => !name.startsWith("__") && name.toLowerCase().includes(text.toLowerCase()));
    return names.sort().map((name) => this.typeButton(name));
  }

  describe(type) {
    const members = [...(type.fields ?? []), ...(type.inputFields ?? []), ...(type.enumValues ?? [])];
    members.sort((a, b) => (a.name < b.name ? -1 : 1));
    const related = [...(type.interfaces ?? []), ...(type.possibleTypes ?? [])];
    return [
      el("h2", { tabIndex: -1 }, type.name, " ", el("span", { className: "chip" }, type.kind.toLowerCase().replace("_", " "))),
      el("p", {}, type.description ?? ""),
      related.length ? el("p", { className: "crumbs" }, "See also ", ...related.map(({ name }) => this.typeButton(name))) : null,
      ...members.map((member) => this.member(member)),
    ].filter(Boolean);
  }

  member(member) {
    const args = (member.args ?? []).map((arg) => el("div", { title: arg.description ?? "" }, "  ", arg.name, ": ", this.typeRef(arg.type), arg.defaultValue ? " = " + arg.defaultValue : ""));
    const type = member.type ? [": ", this.typeRef(member.type)] : [];
    const standard = member.defaultValue ? [" = " + member.defaultValue] : [];
    return el("div", { className: "field" }, el("code", {}, el("b", {}, member.name), ...type, ...standard, ...args), el("p", {}, member.description ?? ""));
  }

  typeRef(ref) {
    if (ref.kind === "NON_NULL") return el("span", {}, this.typeRef(ref.ofType), "!");
    if (ref.kind === "LIST") return el("span", {}, "[", this.typeRef(ref.ofType), "]");
    return this.typeButton(ref.name);
  }

  typeButton(name) {
    const button = el("button", { type: "button", className: "type" }, name);
    button.addEventListener("click", () => this.go(name));
    return button;
  }
}

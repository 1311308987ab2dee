import { parseSync } from "vite";

/** One way a file reaches another: by `import`, `export … from`, `import()`, `require`, `new URL(…, import.meta.url)` or `import.meta.resolve`. */
export interface Import {
  specifier: string;
  /** Only types cross: nothing is loaded when the program runs. */
  types: boolean;
}

type Node = Record<string, unknown> & { type: string };

/** Everything a TypeScript source file imports, in order. A specifier that is not a plain string comes out as `*`. */
export function importsOf(file: string, source: string): Import[] {
  const parsed = parseSync(file, source);
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0]?.message}`);
  const found: Import[] = [];
  walk(parsed.program as unknown as Node, (node) => {
    const one = importOf(node);
    if (one) found.push(one);
  });
  return found;
}

function importOf(node: Node): Import | null {
  switch (node.type) {
    case "ImportDeclaration":
      return { specifier: text(node.source), types: node.importKind === "type" };
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return node.source ? { specifier: text(node.source), types: node.exportKind === "type" } : null;
    case "TSImportType":
      return { specifier: text(node.source ?? node.argument), types: true };
    case "ImportExpression":
      return { specifier: text(node.source), types: false };
    case "NewExpression":
      return isNamed(node.callee, "URL") && refersToFile(node) ? { specifier: argument(node), types: false } : null;
    case "CallExpression":
      return isNamed(node.callee, "require") || isResolve(node.callee)
        ? { specifier: argument(node), types: false }
        : null;
    default:
      return null;
  }
}

function refersToFile(node: Node): boolean {
  const [first, base] = node.arguments as Node[];
  return first?.type === "Literal" && base?.type === "MemberExpression" && /\.[cm]?[jt]sx?$/.test(text(first));
}

function isResolve(callee: unknown): boolean {
  const node = callee as Node;
  return (
    node.type === "MemberExpression" &&
    isNamed(node.property, "resolve") &&
    (node.object as Node).type === "MetaProperty"
  );
}

function isNamed(node: unknown, name: string): boolean {
  return (node as Node | null)?.type === "Identifier" && (node as Node).name === name;
}

function argument(node: Node): string {
  return text((node.arguments as unknown[])[0]);
}

/** The string a literal node holds; a type argument wraps its literal once more. */
function text(node: unknown): string {
  const inner = node as Node | undefined;
  if (inner?.type === "TSLiteralType") return text(inner.literal);
  if (inner?.type === "TemplateLiteral" && (inner.quasis as unknown[]).length === 1)
    return (inner.quasis as { value: { cooked: string } }[])[0]?.value.cooked ?? "*";
  return inner?.type === "Literal" && typeof inner.value === "string" ? inner.value : "*";
}

function walk(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === "object" && typeof (child as Node).type === "string") walk(child as Node, see);
    }
  }
}

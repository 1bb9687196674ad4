// The strict options of TypeScript, each with a program that it rejects: which shows that the compiler knows the option.

/** The options that the oldest and the newest compiler know. */
export const flags = {
  strict: "export function f(a) { return a; }",
  noUncheckedIndexedAccess:
    "const numbers: number[] = [];\nexport const first: number = numbers[0];",
  exactOptionalPropertyTypes:
    "export const point: { x?: number } = { x: undefined };",
  noUnusedLocals: "export function f(): void { const unused = 1; }",
  noUnusedParameters: "export function f(unused: number): void {}",
  noImplicitOverride: `class A { f(): void {} }
export class B extends A { f(): void {} }`,
  noImplicitReturns: "export function f(a: number) { if (a > 1) return 1; }",
  noFallthroughCasesInSwitch: `export function f(a: number): void {
  switch (a) {
    case 1:
      f(2);
    default:
      f(3);
  }
}`,
  noPropertyAccessFromIndexSignature:
    "export function f(a: { [key: string]: number }): number { return a.b!; }",
};

/** The options that only the oldest compiler heeds; Deno ignores them. */
export const oldFlags = {
  isolatedModules: "const withoutExport = 1;",
};

/** The options that came later. */
export const newFlags = {
  isolatedDeclarations: "export function f(a: number) { return a + 1; }",
  verbatimModuleSyntax: `import { Archive } from "./archive.ts";
export function f(_: Archive): void {}`,
  erasableSyntaxOnly: "export enum Color { red }",
};

// Only checked, with an import map: the shim's object has the type of the imports.

import type { Imports } from "bindings";
import type { WASIShim } from "shim";

/** The imports of a program. The types of the shim lack one function, which its object has. */
export function importsOf(shim: WASIShim, exitWithCode: () => never): Imports {
  const imports = shim.getImportObject();
  const exit = { ...imports["wasi:cli/exit"], exitWithCode };
  return { ...imports, "wasi:cli/exit": exit };
}

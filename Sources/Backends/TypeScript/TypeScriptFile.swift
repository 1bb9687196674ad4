import PintleABI
import PintleCodegen

/// One output: the public types, the parts of the runtime, the bindings.
struct TypeScriptFile {
  private let output: FileState
  private let declarations: Script
  private let bindings: Script
  private let linking: Script

  init(_ output: FileState) {
    self.output = output
    let makers = InterfaceFactories(output)
    bindings = makers.print()
    linking = InstantiatePrinter(output: output, bindings: makers).print()
    declarations =
      WorldDeclarations(input: output.input, names: output.names, aliases: output.aliases).print()
    output.use("globals")
    // Comments name it even where nothing throws it.
    output.use("wit-error")
    for part in output.aliases.runtime.sorted() { output.use(part) }
  }

  /// - Parameters:
  ///   - file: the file with the types of a JavaScript file.
  ///   - withRuntime: whether the parts of the runtime are in it; without them it shows what the WIT text gave.
  func text(
    for audience: Audience, declarations file: String? = nil, withRuntime: Bool = true
  ) -> String {
    let runtime = withRuntime ? output.runtime : Runtime()
    var script = Script()
    script.only(.all) { script in
      for line in output.input.header { script.line(Code("// \(line)")) }
      if let file { script.line(Code("// @ts-self-types=\("./\(file)".quoted)")) }
    }
    script.only(.all) { $0.copy(runtime.lines(for: audience, isHead: true)) }
    script.append(declarations)
    script.only(.all) { $0.copy(runtime.lines(for: audience, isHead: false)) }
    script.blank()
    script.append(bindings)
    script.append(linking)
    return ScriptPrinter.print(script, for: audience)
  }
}

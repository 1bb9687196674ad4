import PintleABI
import PintleCodegen

/// The contents of one output: the public types, the used parts of the runtime, and the bindings.
struct TypeScriptFile {
  private let output: FileState
  private let declarations: Script
  private let bindings: Script
  private let linking: Script
  private let form: FileForm

  init(_ output: FileState, _ form: FileForm = .typeScript) {
    self.form = form
    self.output = output
    let factories = InterfaceFactories(output)
    bindings = factories.print()
    linking = InstantiatePrinter(output: output, factories: factories).print()
    declarations =
      WorldDeclarations(input: output.input, names: output.names, aliases: output.aliases).print()
    if output.options.globals == .declare { output.use("globals") }
    for part in output.aliases.runtimeParts.sorted() { output.use(part) }
  }

  /// - Parameters:
  ///   - typesFile: the `.d.ts` file that a `.js` file names.
  ///   - withRuntime: whether to include the runtime. Tests leave it out, to compare only what depends on the WIT.
  func text(
    for kind: FileKinds, declarations typesFile: String? = nil, withRuntime: Bool = true
  ) -> String {
    let runtime = withRuntime ? output.runtime : Runtime()
    var script = Script()
    script.only(.all) { script in
      for line in output.input.header { script.line(Code("// \(line)")) }
      script.line("// deno-lint-ignore-file")
      script.line("/* eslint-disable */")
      if let typesFile { script.line(Code("// @ts-self-types=\("./\(typesFile)".quoted)")) }
    }
    if withRuntime, output.options.runtime == .shared {
      script.append(imports(for: kind))
      script.append(world)
      return ScriptPrinter.print(script, for: kind)
    }
    script.only(.all) { $0.copy(runtime.lines(for: kind, isHead: true)) }
    script.append(declarations)
    script.only(.all) { $0.copy(runtime.lines(for: kind, isHead: false)) }
    script.blank()
    script.append(bindings)
    script.append(linking)
    return ScriptPrinter.print(script, for: kind)
  }

  /// Everything but the runtime.
  private var world: Script {
    var script = declarations
    script.blank()
    script.append(code)
    return script
  }

  /// What isn't for users.
  private var code: Script {
    var script = bindings
    script.append(linking)
    return script
  }

  /// What the file imports from a shared runtime.
  private func imports(for kind: FileKinds) -> Script {
    let text = SharedRuntime.WorldText(
      javaScript: ScriptPrinter.print(world, for: .javaScript),
      code: kind == .typeScript ? ScriptPrinter.print(code, for: kind) : "",
      declarations: ScriptPrinter.print(world, for: .declarations))
    return SharedRuntime(output.options).imports(output.runtime, for: kind, form, text)
  }
}

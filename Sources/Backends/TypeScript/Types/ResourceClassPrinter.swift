import PintleABI
import PintleCodegen
import PintleModel

/// Prints the class of a resource that the guest exports.
struct ResourceClassPrinter {
  let output: FileState
  let names: FileState.ResourceNames
  /// The name of the class in its factory.
  let className: String
  /// The TypeScript type of its objects.
  let type: String
  /// The functions of the resource.
  let members: [ExportPrinter]

  func print(to script: inout Script) {
    for part in ["object-keys", "dispose-key"] { output.use(part) }
    script.pair("class \(className)", "\(types: "implements \(type) "){")
    script.indented { script in
      script.only(.typeScript) { script in
        script.line("declare [REFERENCE]: number;")
        script.line("declare [disposeKey]: () => void;")
      }
      if !hasConstructor { missingConstructor(&script) }
      for member in members { method(member, &script) }
    }
    script.line("}")
    installStatics(&script)
    script.list("addClass(", ["guest", Code(names.constant), Code(className)], ");")
  }

  private var hasConstructor: Bool {
    members.contains {
      if case .constructor = $0.abi.function.kind { true } else { false }
    }
  }

  private func missingConstructor(_ script: inout Script) {
    script.blank()
    script.block("constructor() {") { script in
      let message = "\(names.label) has no constructor"
      script.list("throw new TypeError(", [Code(message.quoted)], ");")
    }
  }

  /// Properties that all functions have, which static methods of older targets can't redeclare.
  private static let builtIn: Set<String> = ["name", "length", "caller", "arguments"]

  static func hidesBuiltIn(_ function: Function) -> Bool {
    guard case .static = function.kind else { return false }
    return builtIn.contains(TypeScriptNames.member(function))
  }

  private func method(_ member: ExportPrinter, _ script: inout Script) {
    let name = TypeScriptNames.member(member.abi.function)
    switch member.abi.function.kind {
    case .freestanding: return
    case .constructor:
      script.blank()
      member.print("constructor", to: &script)
    case .method:
      script.blank()
      member.print(Code(name), to: &script)
    case .static:
      script.blank()
      let prefix = Self.hidesBuiltIn(member.abi.function) ? "$" : ""
      member.print("static \(prefix)\(name)", to: &script)
    }
  }

  private func installStatics(_ script: inout Script) {
    for member in members where Self.hidesBuiltIn(member.abi.function) {
      let name = TypeScriptNames.member(member.abi.function)
      script.line("Object.defineProperty(\(className), \(name.quoted), {")
      script.indented { $0.line("value: \(className).$\(name),") }
      script.line("});")
    }
  }
}

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
    output.use("dispose-key")
    script.pair("class \(className)", "\(types: "implements \(type) "){")
    script.indented { script in
      script.line(
        "/** The representation in the guest; negative once the object is disposed or moved. */")
      script.line("#reference\(types: ": number");")
      constructor(&script)
      staticBlock(&script)
      for member in members { method(member, &script) }
      disposal(&script)
    }
    script.line("}")
    script.line("addDisposeKeys(\(className).prototype);")
    installStatics(&script)
  }

  private func constructor(_ script: inout Script) {
    script.blank()
    let constructors = members.filter {
      if case .constructor = $0.abi.function.kind { true } else { false }
    }
    if let constructor = constructors.first {
      return constructor.print("constructor", to: &script)
    }
    script.block("constructor(adopt\(types: ": unknown")) {") { script in
      script.line("if (!isAdopting(adopt)) {")
      let message = "\(names.label) has no constructor"
      script.indented { $0.list("throw new TypeError(", [Code(message.quoted)], ");") }
      script.line("}")
      script.list(
        left: "this.#reference =", "guest.handles.own(",
        [Code(names.constant), "this", "guest.handles.adopted"], ");")
    }
  }

  /// The `ObjectClass`, whose functions use private members of the class.
  private func staticBlock(_ script: inout Script) {
    script.blank()
    script.block("static {") { script in
      script.assign(
        "const Adopted\(types: ": new (adopt: object) => \(className)")",
        "\(className)\(types: " as never");")
      script.only(.typeScript) { $0.assign("type Objects", "ObjectClass<\(type)>;") }
      script.line("const objects\(types: ": Objects") = {")
      script.indented { script in
        referenceFunction(&script)
        script.block("adopt(reference) {", "},") { script in
          script.line("guest.handles.adopted = reference;")
          script.line("return new Adopted(ADOPT);")
        }
        if output.runtime.used.contains("moves") { moveFunction(&script) }
        if output.runtime.used.contains("lends") { lendFunction(&script) }
      }
      script.line("};")
      script.line("guest.handles.classes[\(names.constant)] = objects;")
    }
  }

  private func referenceFunction(_ script: inout Script) {
    script.block("referenceOf(object, what, index) {", "},") { script in
      script.line("const isOwn = isObject(object) && #reference in object;")
      script.line("const reference = isOwn ? object.#reference : undefined;")
      script.list(
        "return guest.handles.live(",
        ["reference", Code(names.label.quoted), "what", "index"], ");")
    }
  }

  private func moveFunction(_ script: inout Script) {
    script.block("give(object, what, index) {", "},") { script in
      script.line("const reference = this.referenceOf(object, what, index);")
      script.line("const own = object\(types: " as \(className)");")
      script.line("own.#reference = MOVED;")
      script.line("guest.handles.disown(own);")
      script.line("const undo = ()\(types: ": void") => {")
      script.indented { script in
        script.list(
          left: "own.#reference =", "guest.handles.own(",
          [Code(names.constant), "own", "reference"], ");")
      }
      script.line("};")
      script.list(
        "return guest.handles.give(", [Code(names.constant), "reference", "undo"], ");")
    }
  }

  private func lendFunction(_ script: inout Script) {
    script.block("lend(object, what, index) {", "},") { script in
      script.line("const check = ()\(types: ": number") => this.referenceOf(object, what, index);")
      script.line("guest.handles.lends.push(check);")
      script.line("return check();")
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
    case .constructor, .freestanding: return
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

  private func disposal(_ script: inout Script) {
    script.blank()
    script.block("[disposeKey]()\(types: ": void") {") { script in
      script.line("const reference = this.#reference;")
      script.line("if (reference < 0) return;")
      script.line("this.#reference = DISPOSED;")
      script.line("guest.handles.disown(this);")
      let arguments: [Code] = [
        Code(names.constant), "reference", Code("\(names.label) destructor".quoted),
      ]
      script.list("guest.handles.destroy(", arguments, ");")
    }
  }
}

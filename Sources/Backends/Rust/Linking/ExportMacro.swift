import PintleABI
import PintleCodegen
import PintleModel

/// Prints the macro that exports the functions of the user's type.
struct ExportMacro {
  let file: RustFile

  private struct Scope {
    var path: ModulePath
    var exports: [(function: ExportedFunction, core: String)]
    /// Resources by their Rust names, each with the core name of its destructor.
    var resources: [(name: String, destructor: String)]
  }

  func print(_ writer: inout CodeWriter) {
    if file.input.world.exports.isEmpty { return }
    let name = macroName
    let alias = file.options.macroName ?? "export"
    writer.line(
      "/// Exports the functions of a type that implements the `Guest` traits: `\(alias)!(App);`, or"
    )
    writer.line("/// `\(alias)!(App with_types_in path::to::this::module);` from another module.")
    RootAttributes.print(&writer)
    writer.line(file.options.exportsMacro ? "#[macro_export]" : "#[allow(unused_macros)]")
    writer.block("macro_rules! \(name) {") { writer in
      let module = file.options.bindingsModule ?? "self"
      writer.block("($app:ident) => {", "};") {
        $0.line("\(module)::\(alias)!($app with_types_in \(module));")
      }
      writer.block("($app:ident with_types_in $($path:tt)*) => {", "};") { writer in
        for scope in scopes { print(scope, &writer) }
      }
    }
    writer.line("#[rustfmt::skip]")
    writer.line("#[allow(unused_imports)]")
    let access = file.options.exportsMacro ? "pub" : "pub(crate)"
    writer.line("\(access) use \(name) as \(alias);")
  }

  /// A name unique in the crate, since macros with the same name in two modules are ambiguous.
  var macroName: String {
    let package = file.model[file.input.world.package].name
    let version = package.version.map { "_\($0)" } ?? ""
    let suffix = file.options.suffix.map { "_\($0)" } ?? ""
    let parts =
      "\(package.namespace)_\(package.name)\(version)_\(file.input.world.name)\(suffix)"
    let name = parts.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
    return "_export_\(String(name))"
  }

  // MARK: Scopes

  private var scopes: [Scope] {
    ExportScope.all(file).map { scope in
      let exports = scope.exports.compactMap { export -> (ExportedFunction, String)? in
        guard case .export(let core) = export.abi.coreName else { return nil }
        return (export, core)
      }
      let destructors = file.input.abi.exportedResources
        .filter { $0.label == scope.scope.label && scope.resources.contains($0.resource) }
        .map { (file.types.name($0.resource), $0.destructor) }
      return Scope(path: scope.scope.module, exports: exports, resources: destructors)
    }
  }

  // MARK: Printing

  private func print(_ scope: Scope, _ writer: inout CodeWriter) {
    let module = (["$($path)*"] + scope.path.segments).joined(separator: "::")
    // The root of the bindings may be `self`, which `use` can't rename.
    let path = scope.path.isRoot ? module : "_module"
    RootAttributes.printForMacro(&writer, isUnsafe: false)
    writer.block("const _: fn() = || {", "};") { writer in
      writer.line("fn implements_guest<T: \(module)::Guest>() {}")
      writer.line("implements_guest::<$app>();")
    }
    writer.line("#[cfg(target_arch = \"wasm32\")]")
    RootAttributes.printForMacro(&writer, isUnsafe: true)
    writer.block("const _: () = {", "};") { writer in
      if !scope.path.isRoot { writer.line("use \(module) as _module;") }
      writer.line("// SAFETY: each function passes on the arguments of the host unchanged.")
      for (function, core) in scope.exports {
        export(function, core, path, &writer)
      }
      // The Rust names of `a-b` and `ab` differ only in case.
      var names = RustNames.locals()
      for (resource, core) in scope.resources {
        let call = "\(path)::\(resource)::dtor::<<$app as \(path)::Guest>::\(resource)>"
        let name = names.declare("dtor_\(resource.lowercased())")
        wrapper(core, name, ["rep: *mut u8"], nil, call, &writer)
      }
    }
  }

  private func export(
    _ function: ExportedFunction, _ core: String, _ path: String, _ writer: inout CodeWriter
  ) {
    let type = function.resource.map { "<$app as \(path)::Guest>::\($0)" } ?? "$app"
    let plan = function.abi.guestPlan
    wrapper(
      core, String(function.name.dropFirst()), parameters(plan),
      function.abi.coreResult?.type.rust, "\(path)::\(function.name)::<\(type)>", &writer)
    guard let release = function.postReturn, let plan = function.abi.postReturnPlan,
      let core = function.abi.postReturn
    else { return }
    wrapper(
      core, String(release.dropFirst()), parameters(plan), nil, "\(path)::\(release)", &writer)
  }

  private func parameters(_ plan: Plan) -> [String] {
    var names = RustNames.locals()
    return plan.parameters.map {
      "\(names.declare(LocalName.of(plan[$0]))): \(plan.rustType(ofParameter: $0))"
    }
  }

  private func wrapper(
    _ core: String, _ name: String, _ parameters: [String], _ result: String?, _ callee: String,
    _ writer: inout CodeWriter
  ) {
    writer.line(file.syntax.exportName(core))
    writer.signature("unsafe extern \"C\" fn \(name)", parameters, result: result, suffix: " {")
    let arguments = parameters.map { String($0.prefix { $0 != ":" }) }.joined(separator: ", ")
    writer.indented { $0.line("unsafe { \(callee)(\(arguments)) }") }
    writer.line("}")
  }
}

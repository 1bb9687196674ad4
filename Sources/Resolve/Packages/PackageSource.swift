import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The source text of one package: the declarations of its files.
struct PackageSource {
  struct File {
    let file: FileID
    /// The declarations of the package, among them nested packages, which are not part of it.
    let declarations: [DeclarationSyntax]
  }

  var name: PackageName
  var nameSpan: Span?
  var docs: Documentation?
  var files: [File]
  /// The index of its unit; 0 is the root.
  let unit: Int
  /// Whether the header of the unit names it, rather than being a nested package.
  let isMain: Bool
  /// Whether the parser reported errors, so that declarations may be missing.
  let hasSyntaxErrors: Bool
  /// Whether it is a nested package or has a header without errors, so that name and version are complete.
  var isNamed = true
  /// Whether an earlier package has the same name.
  var isDuplicate = false
}

extension PackageName {
  init(_ syntax: PackageNameSyntax) {
    self.init(
      namespace: syntax.namespace.text, name: syntax.name.text, version: syntax.version?.text)
  }

  init(_ qualifier: PathSyntax.Qualifier) {
    self.init(
      namespace: qualifier.namespace.text, name: qualifier.package.text,
      version: qualifier.version?.text)
  }
}

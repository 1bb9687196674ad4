import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The text of one package: the declarations of its files.
struct PackageSource {
  /// The declarations of one file, nested packages aside.
  struct File {
    let file: FileID
    let declarations: [DeclarationSyntax]
  }

  var name: PackageName
  var nameSpan: Span?
  var docs: Documentation?
  var files: [File]
  /// The unit that it comes from; 0 is the root.
  let unit: Int
  /// Whether it is what the header of its unit names, not a nested package.
  let isMain: Bool
  /// Whether the parser found errors, so that something may be missing.
  let hasSyntaxErrors: Bool
  /// Whether a header says what it is called, or it is a nested package; else its name and version may lack something.
  var isNamed = true
  /// Whether another package has its name already, so that nobody can mean it.
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

/// Merges the files of each unit to packages.
enum PackageCollector {
  static func collect(
    _ units: [SourceUnit], reporter: Reporter, limit: Int = InputLimits.mostItems
  ) -> [PackageSource] {
    var packages: [PackageSource] = []
    for (index, unit) in units.enumerated() {
      let hasErrors = unit.files.contains(where: reporter.hasSyntaxErrors)
      for file in unit.files {
        packages += nested(in: file, unit: index, hasErrors: hasErrors, reporter: reporter)
      }
      packages.append(main(of: unit, index: index, hasErrors: hasErrors, reporter: reporter))
    }
    return markingDuplicates(packages, reporter: reporter).filter {
      $0.isOfReasonableSize(limit: limit, reporter)
    }
  }

  private static func main(
    of unit: SourceUnit, index: Int, hasErrors: Bool, reporter: Reporter
  ) -> PackageSource {
    var package = PackageSource(
      name: PackageName(namespace: "", name: "", version: nil), nameSpan: nil, docs: nil,
      files: unit.files.map { file in
        PackageSource.File(file: file.file, declarations: own(file.tree.declarations))
      }, unit: index, isMain: true, hasSyntaxErrors: hasErrors, isNamed: false)
    for header in unit.files.compactMap(\.tree.header) {
      merge(header, into: &package, reporter: reporter)
    }
    if package.nameSpan == nil, !hasErrors { reportMissingHeader(unit, reporter) }
    return package
  }

  /// Declarations without nested packages: nearly always all of them, which are not copied then.
  private static func own(_ declarations: [DeclarationSyntax]) -> [DeclarationSyntax] {
    declarations.allSatisfy(\.isOwn) ? declarations : declarations.filter(\.isOwn)
  }

  private static func merge(
    _ header: HeaderSyntax, into package: inout PackageSource, reporter: Reporter
  ) {
    if package.isNamed, let first = package.nameSpan, header.isComplete {
      let name = PackageName(header.name)
      if name != package.name {
        reporter.report(
          .packageMismatch,
          "this file is of package `\(name.text)`, another one of `\(package.name.text)`",
          at: header.name.span, labels: [Label("the other file", at: first)])
      }
    } else if !package.isNamed, header.name.isComplete {
      package.isNamed = header.isComplete
      package.name = PackageName(header.name)
      package.nameSpan = header.name.span
      if !package.hasSyntaxErrors { warnAboutCase(header.name, reporter) }
    }
    guard let docs = header.docs else { return }
    if let first = package.docs {
      reporter.report(
        .duplicateDocumentation, "the documentation of the package is given twice", at: docs.span,
        labels: [Label("first given here", at: first.span)])
    } else {
      package.docs = docs
    }
  }

  private static func warnAboutCase(_ name: PackageNameSyntax, _ reporter: Reporter) {
    for part in [name.namespace, name.name] where part.text.lowercased() != part.text {
      reporter.warn(
        .invalidIdentifier, "the name of a package has upper-case letters", at: part.span,
        help: ["write `\(part.text.lowercased())`"])
    }
  }

  private static func reportMissingHeader(_ unit: SourceUnit, _ reporter: Reporter) {
    let hasNested = unit.files.contains { !$0.tree.declarations.allSatisfy(\.isOwn) }
    let notes = hasNested ? ["packages with a body do not name the package of the file"] : []
    reporter.report(
      Diagnostic(
        .missingPackageHeader, "`\(unit.path)` does not say which package it is", path: unit.path,
        notes: notes, help: ["add a first line like `package example:name;`"]))
  }

  private static func nested(
    in file: ParsedFile, unit: Int, hasErrors: Bool, reporter: Reporter
  ) -> [PackageSource] {
    file.tree.declarations.compactMap { declaration in
      guard case .package(let nested) = declaration, nested.name.isComplete else { return nil }
      for case .package(let inner) in nested.declarations {
        reporter.report(
          .misplacedPackage, "a package cannot stand inside a package that is itself in a file",
          at: inner.name.span, help: ["move it to the top level of the file"])
      }
      let source = PackageSource.File(
        file: file.file, declarations: own(nested.declarations))
      return PackageSource(
        name: PackageName(nested.name), nameSpan: nested.name.span, docs: nested.docs,
        files: [source], unit: unit, isMain: false, hasSyntaxErrors: hasErrors)
    }
  }

  private static func markingDuplicates(
    _ packages: [PackageSource], reporter: Reporter
  ) -> [PackageSource] {
    var first: [PackageName: Span?] = [:]
    return packages.compactMap { package in
      if package.name.namespace.isEmpty { return package.unit == 0 ? package : nil }
      guard let earlier = first.updateValue(package.nameSpan, forKey: package.name) else {
        return package
      }
      first[package.name] = earlier
      let labels = earlier.map { [Label("first defined here", at: $0)] } ?? []
      reporter.report(
        .duplicatePackage, "package `\(package.name.text)` is defined twice", at: package.nameSpan,
        phase: .packages, labels: labels)
      var duplicate = package
      duplicate.isDuplicate = true
      return duplicate
    }
  }
}

extension DeclarationSyntax {
  /// Whether it belongs to the package of the file itself.
  fileprivate var isOwn: Bool {
    if case .package = self { return false }
    return true
  }
}

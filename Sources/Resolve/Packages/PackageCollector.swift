import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Merges the files of each unit into packages.
enum PackageCollector {
  static func collect(
    _ units: [SourceUnit], _ diagnostics: DiagnosticCollector,
    itemLimit: Int = InputLimits.mostItems
  ) -> [PackageSource] {
    var packages: [PackageSource] = []
    for (index, unit) in units.enumerated() {
      let hasErrors = unit.files.contains(where: diagnostics.hasSyntaxErrors)
      for file in unit.files {
        packages += nested(in: file, unit: index, hasErrors: hasErrors, diagnostics)
      }
      packages.append(main(of: unit, index: index, hasErrors: hasErrors, diagnostics))
    }
    return markingDuplicates(packages, diagnostics).filter {
      !$0.exceedsItemLimit(itemLimit, diagnostics)
    }
  }

  private static func main(
    of unit: SourceUnit, index: Int, hasErrors: Bool, _ diagnostics: DiagnosticCollector
  ) -> PackageSource {
    var package = PackageSource(
      name: PackageName(namespace: "", name: "", version: nil),
      files: unit.files.map {
        PackageSource.File(file: $0.file, declarations: $0.tree.declarations)
      }, unit: index, isMain: true, hasSyntaxErrors: hasErrors, isNamed: false)
    for header in unit.files.compactMap(\.tree.header) {
      merge(header, into: &package, diagnostics)
    }
    if package.nameSpan == nil, !hasErrors { reportMissingHeader(unit, diagnostics) }
    return package
  }

  private static func merge(
    _ header: HeaderSyntax, into package: inout PackageSource, _ diagnostics: DiagnosticCollector
  ) {
    if package.isNamed, let first = package.nameSpan, header.isComplete {
      let name = PackageName(header.name)
      if name != package.name {
        diagnostics.report(
          .packageMismatch,
          "this file belongs to package `\(name.text)`, another one to `\(package.name.text)`",
          at: header.name.span, labels: [Label("the other file", at: first)])
      }
    } else if !package.isNamed, header.name.isComplete {
      package.isNamed = header.isComplete
      package.name = PackageName(header.name)
      package.nameSpan = header.name.span
      if !package.hasSyntaxErrors { warnAboutCase(header.name, diagnostics) }
    }
    guard let docs = header.docs else { return }
    if let first = package.docs {
      diagnostics.report(
        .duplicateDocumentation, "the package has documentation in two files", at: docs.span,
        labels: [Label("first documented here", at: first.span)])
    } else {
      package.docs = docs
    }
  }

  private static func warnAboutCase(
    _ name: PackageNameSyntax, _ diagnostics: DiagnosticCollector
  ) {
    for part in [name.namespace, name.name] where part.text.lowercased() != part.text {
      diagnostics.warn(
        .invalidIdentifier, "the package name has uppercase letters", at: part.span,
        help: ["write `\(part.text.lowercased())`"])
    }
  }

  private static func reportMissingHeader(_ unit: SourceUnit, _ diagnostics: DiagnosticCollector) {
    let hasNested = unit.files.contains { !$0.tree.nestedPackages.isEmpty }
    let notes = hasNested ? ["`package … { … }` does not name the package of the file"] : []
    diagnostics.report(
      Diagnostic(
        .missingPackageHeader, "`\(unit.path)` does not declare its package", path: unit.path,
        notes: notes, help: ["start with a line such as `package example:name;`"]))
  }

  private static func nested(
    in file: ParsedFile, unit: Int, hasErrors: Bool, _ diagnostics: DiagnosticCollector
  ) -> [PackageSource] {
    file.tree.nestedPackages.filter(\.name.isComplete).map { nested in
      for case .package(let inner) in nested.declarations {
        diagnostics.report(
          .misplacedPackage, "a nested package cannot contain another package",
          at: inner.name.span, help: ["move it to the top level of the file"])
      }
      let source = PackageSource.File(file: file.file, declarations: nested.declarations)
      return PackageSource(
        name: PackageName(nested.name), nameSpan: nested.name.span, docs: nested.docs,
        files: [source], unit: unit, isMain: false, hasSyntaxErrors: hasErrors)
    }
  }

  /// Marks and reports packages with the name of an earlier one, and removes dependencies without a name.
  private static func markingDuplicates(
    _ packages: [PackageSource], _ diagnostics: DiagnosticCollector
  ) -> [PackageSource] {
    var first: [PackageName: Span?] = [:]
    return packages.compactMap { package in
      if package.name.namespace.isEmpty { return package.unit == 0 ? package : nil }
      guard let earlier = first[package.name] else {
        first[package.name] = package.nameSpan
        return package
      }
      diagnostics.report(
        .duplicatePackage, "package `\(package.name.text)` is defined twice", at: package.nameSpan,
        phase: .packages, labels: earlier.map { [Label("first defined here", at: $0)] } ?? [])
      var duplicate = package
      duplicate.isDuplicate = true
      return duplicate
    }
  }
}

extension FileSyntax {
  var nestedPackages: [NestedPackageSyntax] {
    declarations.compactMap { if case .package(let nested) = $0 { nested } else { nil } }
  }
}
